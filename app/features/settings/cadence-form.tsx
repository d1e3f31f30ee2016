// The form of a cadence rule: whether, how many working days, at what time, from which day on.
import { useTranslation } from 'react-i18next'
import { CheckField, DateField, NumberField, TextField } from '~/ui/field'
import { EntryForm, SubmitButton, useFields } from '~/ui/form'
import { WORKDAYS_MAX } from './cadence'
import type { Rule } from './cadence.server'

type Typed = { is_enabled: boolean; workdays: number; due_time: string; valid_from: string }
type CadenceFormProps = { rule: Rule; today: string; number: number; checked: string | undefined }

export function CadenceForm({ rule, today, number, checked }: CadenceFormProps) {
  const { t, i18n } = useTranslation('settings')
  const { is_enabled, workdays, due_time } = rule
  const [form, fields] = useFields<Typed>({
    defaultValue: { is_enabled, workdays, due_time: due_time?.slice(0, 5) ?? '', valid_from: today },
  })
  return (
    <EntryForm
      form={form}
      submit={checked ? t('save') : t('check')}
      intent={checked ? 'save' : 'check'}
      beside={
        checked && (
          <SubmitButton quiet intent="check">
            {t('check_again')}
          </SubmitButton>
        )
      }
    >
      <input type="hidden" name="number" value={number} readOnly />
      {checked && <input type="hidden" name="checked" value={checked} readOnly />}
      <CheckField field={fields.is_enabled} label={t('cadence.is_enabled')} />
      <NumberField
        field={fields.workdays}
        label={t('cadence.workdays')}
        description={String(i18n.t(`settings:cadence.hints.${rule.kind.replace('.', '_')}`, ''))}
        min={1}
        max={WORKDAYS_MAX}
        required
      />
      <TextField
        field={fields.due_time}
        label={t('cadence.due_time')}
        description={t('cadence.due_time_hint')}
      />
      <DateField
        field={fields.valid_from}
        label={t('cadence.valid_from')}
        description={t('cadence.valid_from_hint')}
        min={today}
        required
      />
    </EntryForm>
  )
}
