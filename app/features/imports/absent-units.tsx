// Units of the ledger that the workbook does not mention: for the office to think about, never closed by themselves.
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '~/ui/data-table'
import type { ImportView } from './view.server'

export function AbsentUnits({ view: { home, absent, fields } }: { view: ImportView }) {
  const { t } = useTranslation('imports')
  const titleOf = (wanted: string) => fields.find(({ field }) => field === wanted)?.title ?? wanted
  return (
    <DataTable
      label={t('outcomes.absent')}
      rows={absent?.rows ?? []}
      keyOf={({ id }) => id}
      columns={[
        { label: titleOf('name'), cell: ({ id, name }) => <Link to={`${home}/${id}`}>{name}</Link> },
        { label: titleOf('credit_code'), cell: ({ credit_code }) => credit_code },
      ]}
    />
  )
}
