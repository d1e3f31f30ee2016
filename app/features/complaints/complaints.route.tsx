// The county's complaints, for its office.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { readCursor, YearKey } from '~/core/keyset'
import { enter } from '~/features/counties/enter.server'
import { Badge } from '~/ui/badge'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterSelect, Filters } from '~/ui/filters'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { listComplaints } from './complaints.server'

export const handle: Handle = { title: 'complaints:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'complaints')
  const search = new URL(args.request.url).searchParams
  return listComplaints(db, county, search.get('state') === 'open', readCursor(search, YearKey))
}

export default function ComplaintsPage() {
  const { t } = useTranslation('complaints')
  const { rows, before, after } = useLoaderData<typeof loader>()
  const columns: Column<(typeof rows)[number]>[] = [
    { label: t('reference'), cell: ({ id, reference }) => <Link to={id}>{reference}</Link> },
    { label: t('raised_at'), cell: ({ raised_at }) => minuteOf(raised_at) },
    { label: t('body'), cell: ({ body }) => beginning(body) },
    {
      label: t('state'),
      cell: ({ answer }) =>
        answer ? <Badge tone="good">{t('answered')}</Badge> : <Badge tone="warning">{t('open')}</Badge>,
    },
  ]
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Filters>
        <FilterSelect name="state" label={t('state')} options={[{ value: 'open', label: t('open') }]} />
      </Filters>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={t('none')} />}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}

const BEGINNING_LETTERS_MAX = 60

function beginning(text: string): string {
  return text.length > BEGINNING_LETTERS_MAX ? `${text.slice(0, BEGINNING_LETTERS_MAX)}…` : text
}
