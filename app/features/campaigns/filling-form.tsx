// A form that is filled in by a member; of a paper, the day that it bears is told.
import { useTranslation } from 'react-i18next'
import { DateField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Section } from '~/ui/page'
import type { Question } from './campaign'
import type { OpinionForm } from './opinion'
import { OpinionFields } from './opinion-fields'

type FillingFormProps = { questions: readonly Question[]; given_on?: string }

export function FillingForm({ questions, given_on }: FillingFormProps) {
  const { t } = useTranslation('campaigns')
  const [form, fields] = useFields<OpinionForm & { given_on: string }>({ defaultValue: { given_on } })
  return (
    <Section title={t('fill')}>
      <p>{t('fill_note')}</p>
      <EntryForm form={form} submit={t('save')} once="id">
        {given_on && (
          <DateField field={fields.given_on} label={t('entry.given_on')} max={given_on} required />
        )}
        <OpinionFields questions={questions} fields={fields} />
      </EntryForm>
    </Section>
  )
}
