// The fields of a unit, for a new one and for correcting one.
import { SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateField, NumberField, SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Section } from '~/ui/page'
import { type UnitDraft, UnitKind, UnitStatus } from './unit'

type UnitFormProps = {
  submit: string
  keep: string
  areas: readonly { id: string; name: string }[]
  today: string
  /** Of a unit that is corrected; a new one brings a fresh id. */
  unit?: { [Field in keyof UnitDraft]?: UnitDraft[Field] | null }
}

export function UnitForm({ submit, keep, areas, today, unit }: UnitFormProps) {
  const { t } = useTranslation('units')
  const [form, fields] = useFields<UnitDraft>({ defaultValue: unit ?? { status: 'operating' } })
  return (
    <Section>
      <EntryForm form={form} submit={submit} keep={keep} {...(unit ? {} : { once: 'id' })}>
        <TextField field={fields.name} label={t('name')} maxLength={120} required />
        <TextField field={fields.former_name} label={t('former_name')} maxLength={120} />
        <TextField
          field={fields.credit_code}
          label={t('credit_code')}
          description={t('credit_code_note')}
          maxLength={40}
        />
        <TextField
          field={fields.code_override_reason}
          label={t('code_override_reason')}
          description={t('code_override_note')}
          maxLength={200}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <SelectField
            field={fields.kind}
            label={t('kind')}
            options={UnitKind.options.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            required
          />
          <SelectField
            field={fields.status}
            label={t('status')}
            options={UnitStatus.options.map((status) => ({ value: status, label: t(`statuses.${status}`) }))}
            required
          />
          <SelectField
            field={fields.area_id}
            label={t('area')}
            options={areas.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField
            field={fields.industry_code}
            label={t('industry_code')}
            description={t('industry_code_note')}
            maxLength={5}
          />
          <DateField field={fields.founded_on} label={t('founded_on')} max={today} />
          <NumberField field={fields.annual_report_year} label={t('annual_report_year')} min={1990} />
          <NumberField field={fields.staff_count} label={t('staff_count')} min={0} />
          <NumberField field={fields.full_members} label={t('full_members')} min={0} />
          <NumberField field={fields.probationary_members} label={t('probationary_members')} min={0} />
        </SimpleGrid>
        <TextField field={fields.address} label={t('address')} maxLength={200} />
        <TextField field={fields.legal_representative} label={t('legal_representative')} maxLength={40} />
        <TextField
          field={fields.phone}
          label={t('phone')}
          description={unit ? t('phone_note') : undefined}
          type="tel"
          maxLength={30}
        />
      </EntryForm>
    </Section>
  )
}
