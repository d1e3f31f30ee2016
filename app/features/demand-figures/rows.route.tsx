// The rows behind a figure: which demands it counts, and never what they say.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { DataTable } from '~/ui/data-table'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { PeriodName } from '~/ui/period-name'
import { Whole } from '~/ui/whole'
import { viewRows } from './demand-figures-view.server'

export const handle: Handle = { title: 'demandFigures:rows_title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'demand_figures')
  return viewRows(db, county, args.params, new URL(args.request.url).searchParams)
}

export default function CountedRowsPage() {
  const { t } = useTranslation('demandFigures')
  const { code, quarter, figure, group, rows, total, before, after } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t(`counts.${figure}`)}
      trail={[{ to: `/${code}/demand-figures/${quarter}`, label: t('title') }]}
      lead={
        <>
          <PeriodName of={quarter} />
          {group && ` · ${group}`} · {t('rows', { count: total })}
        </>
      }
    >
      <DataTable
        label={t(`counts.${figure}`)}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            label: t('reference'),
            cell: ({ demand_id, reference }) => (
              <Link to={`/${code}/demands/${demand_id}`}>
                <Whole text={reference} />
              </Link>
            ),
          },
          { label: t('unit'), cell: ({ unit }) => unit ?? t('unit_closed') },
          { label: t('groupings.category'), cell: ({ category }) => category },
          { label: t('groupings.body'), cell: ({ body }) => body },
          { label: t('since'), cell: ({ at }) => dayOf(new Date(at)) },
          { label: t('closed_on'), cell: ({ closed_at }) => closed_at && dayOf(new Date(closed_at)) },
          {
            label: t('days'),
            numeric: true,
            cell: ({ net_days, gross_days }) => gross_days !== null && `${net_days} / ${gross_days}`,
          },
        ]}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
