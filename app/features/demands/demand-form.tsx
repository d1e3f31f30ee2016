// The form of a demand. The words have no length that a browser would cut at: too many are refused and stay as they were typed.
import { useTranslation } from 'react-i18next'
import { Empty } from '~/ui/empty'
import { DateField, LongTextField, type Option, SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { DEMAND_CHARACTERS_MAX, type NewDemand, type Source, TIERS, URGENCIES } from './demand'
import { DemandFields } from './demand-fields'

type DemandFormProps = {
  source: Source
  units: readonly Option[]
  /** Chosen already, as from a visit or where there is only one. */
  unit?: string
  visit?: string
  categories: readonly Option[]
  today: string
  /** Name of the draft that survives an expired sign-in. */
  keep: string
}

export function DemandForm({ source, units, unit, visit, categories, today, keep }: DemandFormProps) {
  const { t } = useTranslation('demands')
  const [form, fields] = useFields<NewDemand>({
    defaultValue: { unit, urgency: URGENCIES[0], confidentiality: TIERS[0], raised_on: today },
  })
  const isPaper = source === 'paper'
  if (!isPaper && units.length === 0) return <Empty title={t('no_units')} />
  return (
    <EntryForm form={form} submit={t('send')} keep={keep} once="id">
      <input type="hidden" name="source" value={source} />
      {visit && <input type="hidden" name="visit_id" value={visit} />}
      {isPaper ? (
        <>
          <TextField
            field={fields.unit}
            label={t('unit')}
            description={t('unit_note')}
            maxLength={120}
            required
          />
          <DateField
            field={fields.raised_on}
            label={t('raised_on')}
            description={t('raised_on_note')}
            max={today}
            required
          />
        </>
      ) : (
        <SelectField field={fields.unit} label={t('unit')} options={units} required />
      )}
      <SelectField field={fields.category_id} label={t('category')} options={categories} required />
      <LongTextField
        field={fields.body}
        label={t('body')}
        description={t('body_note', { max: DEMAND_CHARACTERS_MAX })}
        rows={8}
        required
      />
      <DemandFields fields={fields} />
    </EntryForm>
  )
}
