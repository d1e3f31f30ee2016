// The audit entries, latest first, for the auditor: narrowed, opened, taken away; and whether they are still as they were sealed.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { readCursor } from '~/core/keyset'
import { enter } from '~/features/counties/enter.server'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterDay, FilterSelect, Filters, FilterText } from '~/ui/filters'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { ACTIONS, AuditFilters, EntryKey } from './audit'
import { getLastCheck, listEntries, listTracedTables } from './audit.server'
import { ActionBadge, useTableName, WayAndPlace, WhoDid } from './entry-words'
import { Seals } from './seals'

export const handle: Handle = { title: 'audit:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'audit')
  const search = new URL(args.request.url).searchParams
  const filters = AuditFilters.parse(Object.fromEntries(search))
  const [page, check, tables] = await Promise.all([
    listEntries(db, county, filters, readCursor(search, EntryKey)),
    getLastCheck(db, county),
    listTracedTables(db),
  ])
  return { code: county.code, tables, ...check, ...page }
}

export default function AuditPage() {
  const { t } = useTranslation('audit')
  const { code, tables, check, seal, rows, before, after } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  const nameOf = useTableName(tables)
  const here = `/${code}/audit`
  const columns: Column<(typeof rows)[number]>[] = [
    { label: t('at'), cell: ({ at }) => minuteOf(at) },
    { label: t('person'), cell: (entry) => <WhoDid {...entry} /> },
    { label: t('action'), cell: (entry) => <ActionBadge {...entry} /> },
    { label: t('table'), cell: ({ table_name }) => nameOf(table_name) },
    { label: t('from'), cell: (entry) => <WayAndPlace {...entry} /> },
    {
      label: t('open'),
      cell: ({ id, table_name }) => (
        <Link to={`${here}/${id}`} aria-label={`${t('open')} ${nameOf(table_name)} ${id}`}>
          {t('open')}
        </Link>
      ),
    },
  ]
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <LinkButton to={`${here}/export.xlsx${search}`} download>
          {t('export')}
        </LinkButton>
      }
    >
      <Seals check={check} seal={seal} />
      <Filters>
        <FilterText name="person" label={t('person')} />
        <FilterSelect
          name="table"
          label={t('table')}
          options={Object.keys(tables).map((value) => ({ value, label: nameOf(value) }))}
        />
        <FilterSelect
          name="action"
          label={t('action')}
          options={ACTIONS.map((value) => ({ value, label: t(`actions.${value}`) }))}
        />
        <FilterDay name="since" label={t('since')} />
        <FilterDay name="until" label={t('until')} />
        <FilterText name="row" label={t('row')} />
      </Filters>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => String(id)}
        empty={<Empty title={t('none')} />}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
