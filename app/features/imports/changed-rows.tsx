// Rows that change something: each field with what the ledger says now and what it would say.
import { useTranslation } from 'react-i18next'
import { DataTable } from '~/ui/data-table'
import { Said } from './said'
import type { ImportView } from './view.server'

type Row = NonNullable<ImportView['planned']>['rows'][number]

export function ChangedRows({ view }: { view: ImportView }) {
  const { t } = useTranslation('imports')
  const [first] = view.fields
  return (
    <DataTable
      label={t('rows')}
      rows={view.planned?.rows ?? []}
      keyOf={({ row_number }) => String(row_number)}
      columns={[
        { label: t('row_number'), cell: ({ row_number }) => row_number },
        { label: first?.title ?? '', cell: ({ values }) => values?.[first?.field ?? ''] },
        { label: t('changes'), cell: (row) => <Changes row={row} fields={view.fields} /> },
      ]}
    />
  )
}

function Changes({ row: { before, values }, fields }: { row: Row; fields: ImportView['fields'] }) {
  const { t } = useTranslation('imports')
  const shown = fields.filter(({ field }) => before !== null && field in before)
  if (shown.length === 0) return <>{t('closed_change')}</>
  return (
    <ul className="plain-list">
      {shown.map(({ field, title }) => (
        <li key={field}>
          {title}:{' '}
          <del>
            <Said field={field} value={before?.[field] ?? null} />
          </del>{' '}
          <ins>
            <Said field={field} value={values?.[field] ?? null} />
          </ins>
        </li>
      ))}
    </ul>
  )
}
