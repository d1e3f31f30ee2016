// Who changed this: the latest changes of one record, for members who read it.
import { List } from '@mantine/core'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { type Handle, Page } from '~/ui/page'
import { differencesOf, placeOf } from './audit'
import { listChanges, listTracedTables } from './audit.server'
import { ActionBadge, useFieldName, useFieldValue, useTableName, WhoDid } from './entry-words'

export const handle: Handle = { title: 'audit:changes.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  const { record = '', id = '' } = args.params
  const [changes, tables] = await Promise.all([
    listChanges(db, county, record, id || county.id), // what there is one of goes by the county's id
    listTracedTables(db),
  ])
  return { back: `/${county.code}/${placeOf(record, id)}`, tables, changes }
}

type Change = ReturnType<typeof useLoaderData<typeof loader>>['changes'][number]

export default function ChangesPage() {
  const { t } = useTranslation('audit')
  const { back, tables, changes } = useLoaderData<typeof loader>()
  const tableName = useTableName(tables)
  const columns: Column<Change>[] = [
    { label: t('at'), cell: ({ at }) => minuteOf(at) },
    {
      label: t('person'),
      cell: ({ person, on_behalf_of, is_machine }) => (
        <WhoDid
          person={person}
          person_id={null}
          for_whom={on_behalf_of}
          channel={is_machine ? 'worker' : 'database'}
        />
      ),
    },
    { label: t('table'), cell: ({ table_name }) => tableName(table_name) },
    { label: t('action'), cell: ({ action }) => <ActionBadge action={action} command={null} /> },
    { label: t('changes.what'), cell: (change) => <WhatChanged {...change} /> },
  ]
  return (
    <Page title={t('changes.title')} lead={t('changes.lead')} trail={[{ to: back, label: t('open') }]}>
      <DataTable
        label={t('changes.title')}
        columns={columns}
        rows={changes}
        keyOf={({ id }) => String(id)}
        empty={<Empty title={t('changes.none')} />}
      />
    </Page>
  )
}

/** Of an update each field as it was and is; what was entered or deleted the page of the record tells. */
function WhatChanged({ action, before, after, closed_fields }: Change) {
  const { t } = useTranslation('audit')
  const fieldName = useFieldName()
  const shown = useFieldValue()
  const fields = action === 'update' ? differencesOf(before, after) : []
  return (
    <List size="sm" listStyleType="none">
      {fields.map(({ field, before, after }) => (
        <List.Item key={field}>
          {t('changes.line', { field: fieldName(field), before: shown(before), after: shown(after) })}
        </List.Item>
      ))}
      {closed_fields && (
        <List.Item>{t('changes.closed', { fields: closed_fields.map(fieldName).join('、') })}</List.Item>
      )}
    </List>
  )
}
