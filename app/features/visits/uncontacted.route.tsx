// «未联系单位»: who still owes a contact in a half-month, for the office; an instructor sees its own.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { previousPeriod } from '~/core/period'
import { enter } from '~/features/counties/enter.server'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterSelect, Filters } from '~/ui/filters'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { latestHalfMonths, nameOf } from './half-months'
import type { OwedContact } from './owed-contacts.server'
import { viewUncontacted } from './visits-view.server'

export const handle: Handle = { title: 'visits:owed.page' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'logs') // the office and instructors; an area worker's view of it would not be whole
  return viewUncontacted(db, county, dayOf(now), new URL(args.request.url).searchParams)
}

export default function UncontactedPage() {
  const { t } = useTranslation('visits')
  const { code, current, half_month, count, isOffice, rows, before, after, mayRecord } =
    useLoaderData<typeof loader>()
  const columns: Column<OwedContact>[] = [
    { label: t('unit'), cell: ({ unit_id, unit }) => <Link to={`/${code}/units/${unit_id}`}>{unit}</Link> },
    { label: t('owed.area'), cell: ({ area }) => area },
    {
      label: t('instructor'),
      cell: ({ instructor_id, instructor }) => (
        <Link to={`/${code}/instructors/${instructor_id}`}>{instructor}</Link>
      ),
    },
    { label: t('owed.last_visited_on'), cell: ({ last_visited_on }) => last_visited_on ?? t('owed.never') },
    { label: t('record'), cell: (contact) => mayRecord && <RecordLink code={code} contact={contact} /> },
  ]
  return (
    <Page
      title={t('owed.title_of', { half_month: nameOf(half_month, t) })}
      trail={[{ to: `/${code}/visits`, label: t('title') }]}
      lead={`${t('owed.progress', count)}${isOffice ? t('owed.instructors', count) : ''}`}
      actions={
        isOffice && (
          <LinkButton to={`/${code}/visits/uncontacted.xlsx?half_month=${half_month}`} download>
            {t('owed.export')}
          </LinkButton>
        )
      }
    >
      <Filters>
        <FilterSelect
          name="half_month"
          label={t('half_month')}
          otherwise={nameOf(current, t)}
          options={latestHalfMonths(previousPeriod(current)).map((value) => ({
            value,
            label: nameOf(value, t),
          }))}
        />
      </Filters>
      <DataTable
        label={t('owed.page')}
        columns={columns}
        rows={rows}
        keyOf={({ unit_id, instructor_id }) => unit_id + instructor_id}
        empty={<Empty title={t('owed.none')} />}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}

function RecordLink({ code, contact }: { code: string; contact: OwedContact }) {
  const { t } = useTranslation('visits')
  const { instructor_id, unit_id, unit } = contact
  return (
    <Link
      to={`/${code}/visits/new?instructor=${instructor_id}&unit=${unit_id}`}
      aria-label={t('owed.record_for', { unit })}
    >
      {t('owed.record')}
    </Link>
  )
}
