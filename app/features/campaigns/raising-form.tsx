// What a form says, as a demand: everything is filled in already, so that one click is enough where it fits.
import { useTranslation } from 'react-i18next'
import { DEMAND_CHARACTERS_MAX, TIERS, URGENCIES } from '~/features/demands/demand'
import { DemandFields } from '~/features/demands/demand-fields'
import { LongTextField, type Option, SelectField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Section } from '~/ui/page'
import type { DemandOfForm } from './demand-of-form'

type RaisingFormProps = {
  /** The address that raises it; none where that is this page's own. */
  action?: string
  categories: readonly Option[]
  category_id?: string
  body: string
}

export function RaisingForm({ action, categories, category_id, body }: RaisingFormProps) {
  const { t } = useTranslation(['campaigns', 'demands'])
  const [form, fields] = useFields<DemandOfForm>({
    id: 'raising',
    defaultValue: { category_id, body, urgency: URGENCIES[0], confidentiality: TIERS[0] },
  })
  return (
    <Section title={t('demand')}>
      <p>{t('demand_note')}</p>
      <EntryForm form={form} action={action} submit={t('demand')} once="id">
        <SelectField field={fields.category_id} label={t('demands:category')} options={categories} required />
        <LongTextField
          field={fields.body}
          label={t('demands:body')}
          description={t('demands:body_note', { max: DEMAND_CHARACTERS_MAX })}
          rows={5}
          required
        />
        <DemandFields fields={fields} />
      </EntryForm>
    </Section>
  )
}
