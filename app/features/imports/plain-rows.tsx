// Rows as they were read: those that are new, and those that change nothing.
import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { Said } from './said'
import type { ImportView } from './view.server'

type Row = NonNullable<ImportView['planned']>['rows'][number]

export function PlainRows({ view }: { view: ImportView }) {
  const { t } = useTranslation('imports')
  const fields = view.fields.filter(({ field }) => view.summary.includes(field))
  return (
    <DataTable
      label={t('rows')}
      rows={view.planned?.rows ?? []}
      keyOf={({ row_number }) => String(row_number)}
      columns={[
        { label: t('row_number'), cell: ({ row_number }) => row_number },
        ...fields.map(({ field, title }, at) => ({
          label: title,
          cell: (row: Row) => (
            <>
              <Said field={field} value={row.values?.[field] ?? null} />
              {at === 0 && <Warnings warnings={row.warnings} />}
            </>
          ),
        })),
      ]}
    />
  )
}

function Warnings({ warnings }: { warnings: string[] }) {
  const { i18n } = useTranslation('imports')
  if (warnings.length === 0) return null
  return (
    <Stack gap={2} align="flex-start">
      {warnings.map((warning) => (
        <Badge key={warning} tone="warning">
          {String(i18n.t(`imports:warnings.${warning}`, warning))}
        </Badge>
      ))}
    </Stack>
  )
}
