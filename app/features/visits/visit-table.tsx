// Visits, one under the other: on the visits page, and on those of a unit and an instructor.
import { Group } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { MANNERS, type Manner } from './visit'
import type { ShownVisit } from './visits.server'

type VisitTableProps = {
  /** The county's code. */
  code: string
  visits: readonly ShownVisit[]
  /** What the page is about and need not be said again in each row. */
  without?: 'unit' | 'instructor'
}

export function VisitTable({ code, visits, without }: VisitTableProps) {
  const { t } = useTranslation('visits')
  const columns: (Column<ShownVisit> & { of?: 'unit' | 'instructor' })[] = [
    {
      label: t('visited_on'),
      cell: ({ id, visited_on }) => <Link to={`/${code}/visits/${id}`}>{visited_on}</Link>,
    },
    {
      of: 'unit',
      label: t('unit'),
      cell: ({ unit }) => <Link to={`/${code}/units/${unit.id}`}>{unit.name}</Link>,
    },
    { of: 'instructor', label: t('instructor'), cell: ({ instructor }) => instructor?.person?.name },
    { label: t('manner'), cell: ({ manner }) => isManner(manner) && t(`manners.${manner}`) },
    { label: t('topics'), cell: ({ topics }) => topics.join(t('separator')) },
    { label: t('state'), cell: (visit) => <VisitState {...visit} /> },
  ]
  // Committees above are told no persons: they get no empty column either.
  const namesPersons = visits.some(({ instructor }) => instructor?.person)
  return (
    <DataTable
      label={t('title')}
      columns={columns.filter(({ of }) => !of || (of !== without && (of === 'unit' || namesPersons)))}
      rows={visits}
      keyOf={({ id }) => id}
      empty={<Empty title={t('none')} />}
    />
  )
}

export function VisitState({ isLate, isWithdrawn }: { isLate: boolean; isWithdrawn: boolean }) {
  const { t } = useTranslation('visits')
  if (!isLate && !isWithdrawn) return null
  return (
    <Group gap="xs" component="span">
      {isLate && <Badge tone="warning">{t('states.late')}</Badge>}
      {isWithdrawn && <Badge>{t('states.withdrawn')}</Badge>}
    </Group>
  )
}

export function isManner(manner: string): manner is Manner {
  return MANNERS.some((known) => known === manner)
}
