// One audit entry: who did what, and every field before and after.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Facts } from '~/ui/facts'
import { Page, Section } from '~/ui/page'
import { differencesOf } from './audit'
import { getEntry, listTracedTables } from './audit.server'
import { ActionBadge, useFieldName, useFieldValue, useTableName, WayAndPlace, WhoDid } from './entry-words'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'audit')
  const [entry, tables] = await Promise.all([
    getEntry(db, county, String(args.params.id)),
    listTracedTables(db),
  ])
  const { before, after, ...rest } = entry
  return {
    code: county.code,
    tables,
    entry: rest,
    title: String(rest.id),
    fields: differencesOf(before, after),
  }
}

export default function EntryPage() {
  const { t } = useTranslation('audit')
  const { code, tables, entry, fields } = useLoaderData<typeof loader>()
  const tableName = useTableName(tables)
  const fieldName = useFieldName()
  const shown = useFieldValue()
  const closed = entry.closed_fields?.map(fieldName).join('、')
  return (
    <Page title={t('entry.title', { id: entry.id })} trail={[{ to: `/${code}/audit`, label: t('title') }]}>
      <Section>
        <Facts
          facts={[
            { label: t('at'), value: minuteOf(entry.at) },
            { label: t('person'), value: <WhoDid {...entry} /> },
            { label: t('action'), value: <ActionBadge {...entry} /> },
            { label: t('table'), value: tableName(entry.table_name) },
            {
              label: t('row'),
              value: (
                <>
                  {entry.row_key}{' '}
                  <Link to={`/${code}/audit?row=${encodeURIComponent(entry.row_key)}`}>
                    {t('only_this_row')}
                  </Link>
                </>
              ),
            },
            { label: t('from'), value: <WayAndPlace {...entry} /> },
          ]}
        />
      </Section>
      <DataTable
        label={t('entry.title', { id: entry.id })}
        columns={[
          { label: t('entry.field'), cell: ({ field }) => fieldName(field) },
          { label: t('entry.before'), cell: ({ before }) => (before === undefined ? '—' : shown(before)) },
          { label: t('entry.after'), cell: ({ after }) => (after === undefined ? '—' : shown(after)) },
        ]}
        rows={fields}
        keyOf={({ field }) => field}
        empty={<Empty title={t('entry.no_fields')} />}
      />
      {closed && <p>{t('entry.closed', { fields: closed })}</p>}
    </Page>
  )
}
