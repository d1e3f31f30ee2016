// The form of a rule, new or changed.
import { useTranslation } from 'react-i18next'
import { CheckField, ChecksField, NumberField, type Option, SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Section } from '~/ui/page'
import type { ListedRule } from './routing.server'
import { type NewRule, RULES_MAX } from './rule'

type RuleFormProps = {
  choices: { categories: Option[]; areas: Option[]; bodies: Option[] }
  /** Where a new one would stand: behind the others. */
  place: number
  rule?: ListedRule
}

export function RuleForm({ choices, place, rule }: RuleFormProps) {
  const { t } = useTranslation('routing')
  const [form, fields] = useFields<NewRule>({ id: 'rule', defaultValue: rule ? typed(rule) : { place } })
  return (
    <Section>
      <EntryForm form={form} submit={t('save')} once={rule ? undefined : 'id'}>
        {rule && <input type="hidden" name="id" value={rule.id} />}
        <input type="hidden" name="version" value={rule?.version ?? 0} />
        <NumberField
          field={fields.place}
          label={t('place')}
          description={t('place_note')}
          min={1}
          max={RULES_MAX}
          required
        />
        <SelectField
          field={fields.category_id}
          label={t('category')}
          description={t('category_note')}
          options={choices.categories}
        />
        <TextField
          field={fields.industry_prefix}
          label={t('industry')}
          description={t('industry_note')}
          maxLength={5}
        />
        <SelectField
          field={fields.area_id}
          label={t('area')}
          description={t('area_note')}
          options={choices.areas}
        />
        <SelectField field={fields.lead_id} label={t('lead_body')} options={choices.bodies} required />
        <CheckField
          field={fields.is_automatic}
          label={t('is_automatic')}
          description={t('is_automatic_note')}
        />
        <ChecksField field={fields.assistants} label={t('assistants')} options={choices.bodies} />
      </EntryForm>
    </Section>
  )
}

function typed({ place, category, industry_prefix, area, lead, assistants, is_automatic }: ListedRule) {
  return {
    ...{ place, industry_prefix, is_automatic, lead_id: lead.id },
    ...{ category_id: category?.id, area_id: area?.id, assistants: assistants.map(({ body }) => body.id) },
  }
}
