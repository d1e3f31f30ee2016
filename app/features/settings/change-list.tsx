// What would change, field by field: as it stands and as it would be. Everything is shown as text.
import { useTranslation } from 'react-i18next'
import { DataTable } from '~/ui/data-table'
import type { Change } from './settings'
import css from './settings.module.css'

type ChangeListProps = {
  label: string
  changes: readonly Change[]
  of?: 'fields' | 'numbers'
  before?: string
  after?: string
}

export function ChangeList({ label, changes, of = 'fields', before, after }: ChangeListProps) {
  const { t, i18n } = useTranslation('settings')
  return (
    <DataTable
      label={label}
      rows={changes}
      keyOf={({ field }) => field}
      columns={[
        {
          label: t(of === 'fields' ? 'field' : 'number'),
          cell: ({ field }) => String(i18n.t(`settings:${of}.${field}`, field)),
        },
        {
          label: before ?? t('before'),
          cell: (change) => <span className={css.said}>{change.before || '—'}</span>,
        },
        {
          label: after ?? t('after'),
          cell: (change) => <span className={css.said}>{change.after || '—'}</span>,
        },
      ]}
    />
  )
}
