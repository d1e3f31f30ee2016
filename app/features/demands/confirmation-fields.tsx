// What the unit says of the answer: it is resolved, with a rating, or it has to be done again, with why.
import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { RATINGS, TEXT_CHARACTERS_MAX, VERDICTS } from '~/features/dispatches/dispatch'
import { LongTextField, RadioField } from '~/ui/field'

type ConfirmationFieldsProps = {
  fields: Record<'verdict' | 'rating' | 'words', FieldMetadata<string | undefined>>
  /** The office tells what it was told on the telephone, and by whom. */
  isCallBack?: boolean
}

export function ConfirmationFields({ fields, isCallBack = false }: ConfirmationFieldsProps) {
  const { t } = useTranslation('demands')
  return (
    <>
      <RadioField
        field={fields.verdict}
        label={t('confirmation.verdict')}
        options={VERDICTS.map((value) => ({ value, label: t(`verdicts.${value}`) }))}
        required
      />
      <RadioField
        field={fields.rating}
        label={t('confirmation.rating')}
        description={t('confirmation.rating_note')}
        options={RATINGS.map((value) => ({ value, label: t(`ratings.${value}`) }))}
      />
      <LongTextField
        field={fields.words}
        label={t('confirmation.words')}
        description={isCallBack ? t('call_back_note') : t('confirmation.words_note')}
        maxLength={TEXT_CHARACTERS_MAX}
        required={isCallBack}
      />
    </>
  )
}
