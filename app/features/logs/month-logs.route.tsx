// The logs of a month: who has submitted and who has not. An instructor is led to its own.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterSelect, Filters } from '~/ui/filters'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { LogState } from './log-state'
import type { ListedLog } from './logs.server'
import { getMonth, viewMonth } from './logs-view.server'
import { MonthLinks, monthWords } from './month-links'

export const handle: Handle = { title: 'logs:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'logs')
  const month = getMonth(args.params.month)
  const isOffice = county.can('export', 'visits')
  if (isOffice) return viewMonth(db, county, month, new URL(args.request.url).searchParams)

  const { appointment_id } = county.me
  if (appointment_id) throw redirect(`/${county.code}/logs/${month}/${appointment_id}`)
  return { code: county.code, month, count: null, rows: [], before: null, after: null }
}

export default function MonthLogsPage() {
  const { t } = useTranslation('logs')
  const { code, month, count, rows, before, after } = useLoaderData<typeof loader>()
  const columns: Column<ListedLog>[] = [
    {
      label: t('instructor'),
      cell: ({ instructor, instructor_id }) => (
        <Link to={`/${code}/logs/${month}/${instructor_id}`}>{instructor}</Link>
      ),
    },
    { label: t('visits'), cell: ({ visits }) => visits, numeric: true },
    { label: t('state'), cell: (log) => <LogState {...log} /> },
    { label: t('submitted_at'), cell: ({ submitted_at }) => submitted_at && minuteOf(submitted_at) },
  ]
  return (
    <Page
      title={t('months', monthWords(month))}
      lead={count ? t('progress', count) : t('none_own')}
      actions={<MonthLinks to={(month) => `/${code}/logs/${month}`} month={month} />}
    >
      {count && (
        <>
          <Filters>
            <FilterSelect
              name="submitted"
              label={t('filter')}
              options={[
                { value: 'no', label: t('filters.no') },
                { value: 'yes', label: t('filters.yes') },
              ]}
            />
          </Filters>
          <DataTable
            label={t('title')}
            columns={columns}
            rows={rows}
            keyOf={({ instructor_id }) => instructor_id}
            empty={<Empty title={t('none')} />}
          />
          <Paging before={before} after={after} />
        </>
      )}
    </Page>
  )
}
