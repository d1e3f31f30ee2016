// All figures of the period, county by county: value, and what of what. Ordered by a column where asked, never ranked.
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import type { Column } from '~/ui/data-table'
import { DataTable } from '~/ui/data-table'
import { CountyName } from './county-name'
import type { CountyRow } from './county-row'
import type { FigureName } from './figure'
import { partsText, valueText } from './figure-words'
import css from './figures.module.css'
import { type Ordered, useSort } from './sort'

type CountiesTableProps = {
  rows: readonly CountyRow[]
  figures: readonly FigureName[]
  order: Ordered
  period: string
}

export function CountiesTable({ rows, figures, order, period }: CountiesTableProps) {
  const { t } = useTranslation('oversight')
  const sortBy = useSort(order)
  const columns: Column<CountyRow>[] = [
    { label: t('county'), cell: (row) => <CountyName {...row} />, sort: sortBy(null) },
    ...figures.map(
      (figure): Column<CountyRow> => ({
        label: t(`short.${figure}`),
        numeric: true,
        sort: sortBy(figure),
        cell: ({ cells }) => {
          const value = cells[figure]?.value
          if (!value) return null
          return (
            <span className={css.figure}>
              {valueText(t, value)}
              <small>{partsText(t, value)}</small>
            </span>
          )
        },
      }),
    ),
    { label: t('as_of'), cell: ({ as_of }) => as_of && <small>{minuteOf(as_of)}</small> },
  ]
  return <DataTable label={t('table', { period })} columns={columns} rows={rows} keyOf={({ code }) => code} />
}
