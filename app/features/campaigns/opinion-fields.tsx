// The questions of a campaign as fields; nothing is obligatory.
import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { ChecksField, LongTextField, RadioField } from '~/ui/field'
import { POINT_CHARACTERS_MAX, type Question } from './campaign'

type OpinionFieldsProps = {
  questions: readonly Question[]
  fields: Record<`q${number}`, FieldMetadata<string>> & Record<`many${number}`, FieldMetadata<string[]>>
}

export function OpinionFields({ questions, fields }: OpinionFieldsProps) {
  const { t } = useTranslation('campaigns')
  return questions.map(({ ask, kind, options }, at) => {
    const number = at + 1
    const label = t('asked', { number, ask })
    const choices = options.map((option, place) => ({ value: String(place + 1), label: option }))
    const [one, many] = [fields[`q${number}`], fields[`many${number}`]]
    if (kind === 'choices')
      return many && <ChecksField key={number} field={many} label={label} options={choices} />
    if (!one) return null
    if (kind === 'choice') return <RadioField key={number} field={one} label={label} options={choices} />
    return <LongTextField key={number} field={one} label={label} maxLength={POINT_CHARACTERS_MAX} rows={4} />
  })
}
