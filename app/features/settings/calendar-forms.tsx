// The forms of the calendar: a county's own day or file, a public year's file, and the same once more to save what was looked at.
import { Group } from '@mantine/core'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DateField, FileField, NumberField, RadioField, TextField } from '~/ui/field'
import { EntryForm, SubmitButton, useFields } from '~/ui/form'
import type { Day } from './calendar'

type Own = { day: string; is_workday: string; reason: string; file: File }

export function OverrideForm({ today, year }: { today: string; year: number }) {
  const { t } = useTranslation('settings')
  const [form, fields] = useFields<Own>({ defaultValue: { is_workday: 'no' } })
  return (
    <EntryForm form={form} submit={t('check')} intent="check" hasFiles>
      <DateField field={fields.day} label={t('calendar.day')} min={today} />
      <RadioField
        field={fields.is_workday}
        label={t('calendar.is_workday')}
        required
        options={[
          { value: 'no', label: t('calendar.rest') },
          { value: 'yes', label: t('calendar.work') },
        ]}
      />
      <FileField
        field={fields.file}
        label={t('calendar.or_file')}
        description={t('calendar.own_file_hint', { year })}
        accept=".json"
      />
      <TextField field={fields.reason} label={t('calendar.reason')} maxLength={100} required />
    </EntryForm>
  )
}

export function DaysForm({ days, reason }: { days: readonly Day[]; reason: string }) {
  const { t } = useTranslation('settings')
  return (
    <Form method="post">
      <input type="hidden" name="days" value={JSON.stringify(days)} readOnly />
      <input type="hidden" name="reason" value={reason} readOnly />
      <Group mt="md">
        <SubmitButton intent="save">{t('save')}</SubmitButton>
      </Group>
    </Form>
  )
}

/** Beside a day: what taking it back would change. */
export function CheckBackForm({ day }: { day: string }) {
  const { t } = useTranslation('settings')
  return (
    <Form method="post">
      <input type="hidden" name="day" value={day} readOnly />
      <SubmitButton quiet intent="check_back">
        {t('calendar.take_back')}
      </SubmitButton>
    </Form>
  )
}

/** Under what would change: it is really taken back. */
export function TakeBackForm({ day }: { day: string }) {
  const { t } = useTranslation('settings')
  return (
    <Form method="post">
      <input type="hidden" name="day" value={day} readOnly />
      <Group mt="md">
        <SubmitButton intent="back">{t('calendar.take_back_day', { day })}</SubmitButton>
      </Group>
    </Form>
  )
}

export function YearFileForm({ year }: { year: number }) {
  const { t } = useTranslation('settings')
  const [form, fields] = useFields<{ year: number; file: File }>({ defaultValue: { year } })
  return (
    <EntryForm form={form} submit={t('check')} intent="check" hasFiles>
      <NumberField field={fields.year} label={t('calendar.year')} required />
      <FileField
        field={fields.file}
        label={t('calendar.file')}
        description={t('calendar.file_hint')}
        accept=".json"
      />
    </EntryForm>
  )
}

export function PublishForm({ year, days }: { year: number; days: readonly Day[] }) {
  const { t } = useTranslation('settings')
  return (
    <Form method="post">
      <input type="hidden" name="year" value={year} readOnly />
      <input type="hidden" name="days" value={JSON.stringify(days)} readOnly />
      <Group mt="md">
        <SubmitButton intent="save">{t('calendar.publish', { year })}</SubmitButton>
      </Group>
    </Form>
  )
}
