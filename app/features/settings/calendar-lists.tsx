// A year's special days, a county's own days, and what a change would move.
import { Group, Text } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { PeriodName } from '~/ui/period-name'
import type { Difference } from './calendar'
import { CheckBackForm } from './calendar-forms'

export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const { t } = useTranslation('settings')
  const said = (is_workday: boolean) => (is_workday ? t('calendar.work') : t('calendar.rest'))
  return (
    <DataTable
      label={t('calendar.differences')}
      rows={differences}
      keyOf={({ day }) => day}
      empty={<Empty title={t('calendar.no_differences')} />}
      columns={[
        { label: t('calendar.day'), cell: ({ day }) => day },
        { label: t('calendar.name'), cell: ({ name }) => name || '—' },
        { label: t('before'), cell: ({ before }) => said(before) },
        { label: t('after'), cell: ({ after }) => said(after) },
      ]}
    />
  )
}

type Move = { kind: string; period: string; due_before: string | null; due_on: string | null }

export function MoveList({ moves }: { moves: readonly Move[] }) {
  const { t, i18n } = useTranslation('settings')
  return (
    <DataTable
      label={t('calendar.moves')}
      rows={moves}
      keyOf={({ kind, period }) => `${kind} ${period}`}
      empty={<Empty title={t('calendar.no_moves')} />}
      columns={[
        {
          label: t('ahead.kind'),
          cell: ({ kind }) => String(i18n.t(`settings:kinds.${kind.replace('.', '_')}`, kind)),
        },
        { label: t('ahead.period'), cell: ({ period }) => <PeriodName of={period} /> },
        { label: t('before'), cell: ({ due_before }) => due_before ?? '—' },
        { label: t('after'), cell: ({ due_on }) => due_on ?? '—' },
      ]}
    />
  )
}

type Override = { day: string; is_workday: boolean; reason: string; maker: { name: string } | null }

export function OverrideList({ overrides, today }: { overrides: readonly Override[]; today: string }) {
  const { t } = useTranslation('settings')
  return (
    <DataTable
      label={t('calendar.own')}
      rows={overrides}
      keyOf={({ day }) => day}
      empty={<Empty title={t('calendar.no_own')} />}
      columns={[
        { label: t('calendar.day'), cell: ({ day }) => day },
        {
          label: t('calendar.is_workday'),
          cell: ({ is_workday }) => (is_workday ? t('calendar.work') : t('calendar.rest')),
        },
        { label: t('calendar.reason'), cell: ({ reason }) => reason },
        { label: t('cadence.made_by'), cell: ({ maker }) => maker?.name ?? '—' },
        {
          label: t('calendar.take_back'),
          cell: ({ day }) => (day >= today ? <CheckBackForm day={day} /> : '—'),
        },
      ]}
    />
  )
}

type YearOf = {
  year: number
  is_published: boolean
  source: string
  days: { day: string; is_workday: boolean; name: string | null }[]
}

/** The days that are otherwise than their weekday says, with the way to the years beside. */
export function YearCalendar({ calendar: { year, is_published, source, days } }: { calendar: YearOf }) {
  const { t } = useTranslation(['settings', 'ui'])
  return (
    <>
      <Group component="nav" aria-label={t('settings:calendar.year')}>
        <Link to={`?year=${year - 1}`}>{year - 1}</Link>
        <Text fw={600}>{year}</Text>
        <Link to={`?year=${year + 1}`}>{year + 1}</Link>
        <Badge tone={is_published ? 'good' : 'warning'}>
          {is_published ? t('settings:calendar.published') : t('ui:provisional')}
        </Badge>
      </Group>
      <Text size="sm" my="xs">
        {source}
      </Text>
      <DataTable
        label={t('settings:calendar.public')}
        rows={days}
        keyOf={({ day }) => day}
        columns={[
          { label: t('settings:calendar.day'), cell: ({ day }) => day },
          { label: t('settings:calendar.name'), cell: ({ name }) => name || '—' },
          {
            label: t('settings:calendar.is_workday'),
            cell: ({ is_workday }) =>
              is_workday ? t('settings:calendar.work') : t('settings:calendar.rest'),
          },
        ]}
      />
    </>
  )
}
