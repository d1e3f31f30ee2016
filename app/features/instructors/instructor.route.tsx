// One instructor: who it is, its units, its latest visits, its logs and terms.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { lastDayOf } from '~/features/assignments/assignment'
import { ChangesLink } from '~/features/counties/changes-link'
import { enter } from '~/features/counties/enter.server'
import { VisitTable } from '~/features/visits/visit-table'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { type Handle, Page, Section } from '~/ui/page'
import { InstructorActions } from './instructor-actions'
import { InstructorFacts } from './instructor-facts'
import { viewInstructor } from './instructors-view.server'

export const handle: Handle = { title: 'instructors:title' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.instructor.person.name }]

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'appointments')
  return viewInstructor(db, county, args.params.id ?? '', dayOf(now))
}

export default function InstructorPage() {
  const { t } = useTranslation(['instructors', 'visits'])
  const { code, month, instructor, terms, units, visits, ...may } = useLoaderData<typeof loader>()
  const columns: Column<(typeof units)[number]>[] = [
    {
      label: t('visits:unit'),
      cell: ({ unit }) => <Link to={`/${code}/units/${unit.id}`}>{unit.name}</Link>,
    },
    { label: t('visits:owed.area'), cell: ({ unit }) => unit.area?.name },
    { label: t('since'), cell: ({ since }) => since },
    { label: t('last'), cell: lastDayOf },
  ]
  return (
    <Page
      title={instructor.person.name}
      trail={[{ to: `/${code}/instructors`, label: t('title') }]}
      actions={<InstructorActions code={code} id={instructor.id} month={month} {...may} />}
    >
      <InstructorFacts code={code} instructor={instructor} terms={terms} mayReveal={may.mayReveal} />
      <Section title={t('assigned')}>
        <DataTable
          label={t('assigned')}
          columns={columns}
          rows={units}
          keyOf={({ id }) => id}
          empty={<Empty title={t('assigned_none')} />}
        />
      </Section>
      {visits && (
        <Section title={t('visits:latest')}>
          <VisitTable code={code} visits={visits} without="instructor" />
          <Link to={`/${code}/visits?instructor_id=${instructor.id}`}>{t('visits:all_latest')}</Link>
        </Section>
      )}
      <ChangesLink record="instructors" id={instructor.id} />
    </Page>
  )
}
