// The form in which a committee above says why it opens a record.
import { useTranslation } from 'react-i18next'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Section } from '~/ui/page'
import type { CaseOpening } from './case-opening'

export function OpeningForm() {
  const { t } = useTranslation('oversight')
  const [form, fields] = useFields<CaseOpening>()
  return (
    <Section>
      <EntryForm form={form} submit={t('opening.submit')}>
        <TextField field={fields.reason} label={t('opening.reason')} maxLength={500} required />
      </EntryForm>
    </Section>
  )
}
