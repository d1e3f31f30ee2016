// The list to tick: names where the organiser asked for them, else a number for each unit; and those who came without a word before.
import { Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from './attendance.module.css'
import { WALK_INS_MAX } from './registration'
import type { ShownRegistration } from './registrations.server'

type AttendanceListProps = { registrations: readonly ShownRegistration[]; walk_ins: number | null }

export function AttendanceList({ registrations, walk_ins }: AttendanceListProps) {
  const { t } = useTranslation('registrations')
  return (
    <Stack gap="md" mb="md">
      {registrations.length === 0 && <Text>{t('nobody')}</Text>}
      {registrations.map((registration) => (
        <Ticks key={registration.id} registration={registration} />
      ))}
      <TextInput
        type="number"
        inputMode="numeric"
        name="walk_ins"
        label={t('walk_ins')}
        min={0}
        max={WALK_INS_MAX}
        defaultValue={walk_ins ?? ''}
        maw="16rem"
      />
    </Stack>
  )
}

function Ticks({ registration }: { registration: ShownRegistration }) {
  const { t } = useTranslation('registrations')
  const { id, unit_name, places, names, attendance } = registration
  const label = t('places_of', { unit: unit_name, count: places })
  if (names.length === 0) {
    return (
      <TextInput
        className={css.unit}
        type="number"
        inputMode="numeric"
        name={`present:${id}`}
        label={label}
        min={0}
        max={places}
        defaultValue={attendance?.present ?? places}
        maw="24rem"
      />
    )
  }
  return (
    <fieldset className={`plain-fieldset ${css.unit}`}>
      <legend>{label}</legend>
      <div className="choices">
        {names.map(({ number, name }) => (
          <Checkbox
            key={number}
            name={`tick:${id}`}
            value={number}
            label={name}
            defaultChecked={attendance?.numbers?.includes(number) ?? false}
          />
        ))}
      </div>
    </fieldset>
  )
}
