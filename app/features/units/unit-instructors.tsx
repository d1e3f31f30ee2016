// Who serves a unit.
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { listInstructorsOf } from '~/features/assignments/assignments.server'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Section } from '~/ui/page'

type Served = Awaited<ReturnType<typeof listInstructorsOf>>[number]

export function UnitInstructors({ code, instructors }: { code: string; instructors: readonly Served[] }) {
  const { t } = useTranslation('units')
  return (
    <Section title={t('instructors')}>
      <DataTable
        label={t('instructors')}
        rows={instructors}
        keyOf={({ id }) => id}
        empty={<Empty title={t('no_instructors')} />}
        columns={[
          {
            label: t('instructor'),
            cell: ({ instructor }) => (
              <Link to={`/${code}/instructors/${instructor.id}`}>{instructor.person.name}</Link>
            ),
          },
          { label: t('since'), cell: ({ since }) => since },
          { label: t('until'), cell: ({ until }) => until },
        ]}
      />
    </Section>
  )
}
