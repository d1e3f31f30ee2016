// The form of an activity: what, when, where, for whom, how many.
import { useTranslation } from 'react-i18next'
import {
  CheckField,
  ChecksField,
  LongTextField,
  NumberField,
  type Option,
  SelectField,
  TextField,
} from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { ACTIVITY_KINDS, type ActivityForm as Shape } from './activity'

type Known = Omit<Shape, 'needs_names' | 'is_health' | 'kind'> & {
  kind: string
  needs_names: boolean
  is_health: boolean
}
type ActivityFormProps = { areas: Option[]; items: Option[]; item: string | null; known: Known | null }
type Posted = Omit<Shape, 'needs_names' | 'is_health'> & { needs_names?: boolean; is_health?: boolean }

export function ActivityForm({ areas, items, item, known }: ActivityFormProps) {
  const { t } = useTranslation('activities')
  const kind = ACTIVITY_KINDS.find((one) => one === known?.kind) ?? ACTIVITY_KINDS[0]
  const [form, fields] = useFields<Posted>({
    defaultValue: { ...(known ?? { item_id: item ?? undefined }), kind },
  })
  return (
    <EntryForm form={form} submit={t('save')} once={known ? undefined : 'id'}>
      {known && <input type="hidden" name="id" value={known.id} />}
      <TextField field={fields.title} label={t('name')} maxLength={80} required />
      <SelectField
        field={fields.kind}
        label={t('kind')}
        options={ACTIVITY_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        required
      />
      <SelectField field={fields.item_id} label={t('item')} description={t('item_note')} options={items} />
      <TextField field={fields.starts_at} type="datetime-local" label={t('starts_at')} required />
      <TextField field={fields.ends_at} type="datetime-local" label={t('ends_at')} required />
      <TextField field={fields.place} label={t('place')} maxLength={120} required />
      <NumberField field={fields.capacity} label={t('capacity')} description={t('capacity_note')} min={1} />
      <TextField field={fields.enquiries} label={t('enquiries')} maxLength={120} />
      <ChecksField
        field={fields.areas}
        label={t('audience_areas')}
        description={t('audience_note')}
        options={areas}
      />
      <LongTextField
        field={fields.party_orgs}
        label={t('audience_party_orgs')}
        description={t('one_a_line')}
        rows={2}
      />
      <LongTextField
        field={fields.units}
        label={t('audience_units')}
        description={t('one_a_line')}
        rows={2}
      />
      <CheckField field={fields.needs_names} label={t('needs_names')} description={t('needs_names_note')} />
      <CheckField field={fields.is_health} label={t('is_health')} description={t('is_health_note')} />
      <LongTextField field={fields.note} label={t('note')} maxLength={2_000} />
    </EntryForm>
  )
}
