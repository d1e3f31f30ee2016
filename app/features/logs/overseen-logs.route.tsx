// A month's logs for a committee above: how many, when submitted; each text is opened for a reason.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { minuteOf } from '~/core/calendar-date'
import { readCursor } from '~/core/keyset'
import { enter } from '~/features/counties/enter.server'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { getMonth } from './logs-view.server'
import { MonthLinks, monthWords } from './month-links'
import { listOverseenLogs } from './overseen-logs.server'

export const handle: Handle = { title: 'logs:title' }

const LogKey = z.tuple([z.uuid()])

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'overseen_logs')
  const month = getMonth(args.params.month)
  const page = await listOverseenLogs(
    db,
    county,
    month,
    readCursor(new URL(args.request.url).searchParams, LogKey),
  )
  return { code: county.code, month, mayOpen: county.me.oversight === 'case', ...page }
}

type OverseenLog = { id: string; submitted_at: string | null; supplements: number; is_open: boolean }

export default function OverseenLogsPage() {
  const { t } = useTranslation('logs')
  const { code, month, mayOpen, rows, before, after } = useLoaderData<typeof loader>()
  const number = new Map(rows.map(({ id }, n) => [id, n + 1]))
  const columns: Column<OverseenLog>[] = [
    { label: t('overseen.log'), cell: ({ id }) => t('overseen.nth', { n: number.get(id) }) },
    {
      label: t('submitted_at'),
      cell: ({ submitted_at }) => (submitted_at ? minuteOf(submitted_at) : t('overseen.not_submitted')),
    },
    { label: t('overseen.supplements'), numeric: true, cell: ({ supplements }) => supplements },
  ]
  const open: Column<OverseenLog> = {
    label: t('overseen.title'),
    cell: ({ id, submitted_at, is_open }) =>
      submitted_at && (
        <LinkButton to={`/${code}/logs/${month}/cases/${id}${is_open ? '' : '/opening'}`}>
          {t(is_open ? 'overseen.opened' : 'overseen.open')}
        </LinkButton>
      ),
  }
  return (
    <Page
      title={t('months', monthWords(month))}
      lead={t('overseen.lead')}
      actions={<MonthLinks to={(month) => `/${code}/logs/${month}/cases`} month={month} />}
    >
      <DataTable
        label={t('title')}
        columns={mayOpen ? [...columns, open] : columns}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={t('overseen.none')} />}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
