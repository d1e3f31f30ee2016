// One figure, county by county: what of what, before, a year ago, and how it changed.
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { type Column, DataTable } from '~/ui/data-table'
import { CountyName } from './county-name'
import type { CountyRow } from './county-row'
import { type FigureName, kindOfFigure } from './figure'
import { changeText, countText, valueText } from './figure-words'
import { type Ordered, useSort } from './sort'

type FigureTableProps = {
  rows: readonly CountyRow[]
  figure: FigureName
  order: Ordered
}

export function FigureTable({ rows, figure, order }: FigureTableProps) {
  const { t } = useTranslation('oversight')
  const sortBy = useSort(order)
  const isShare = kindOfFigure(figure).out_of !== undefined
  const cellOf = ({ cells }: CountyRow) => cells[figure]
  const parts: Column<CountyRow>[] = [
    {
      label: t('numerator'),
      numeric: true,
      cell: (row) => countOf(cellOf(row)?.value.count),
    },
    {
      label: t('denominator'),
      numeric: true,
      cell: (row) => countOf(cellOf(row)?.value.out_of ?? undefined),
    },
  ]
  const columns: Column<CountyRow>[] = [
    { label: t('county'), cell: (row) => <CountyName {...row} />, sort: sortBy(null) },
    {
      label: t(`short.${figure}`),
      numeric: true,
      sort: sortBy(figure),
      cell: (row) => {
        const cell = cellOf(row)
        return cell && valueText(t, cell.value)
      },
    },
    ...(isShare ? parts : []),
    {
      label: t('since_previous'),
      numeric: true,
      cell: (row) => {
        const cell = cellOf(row)
        return cell && changeText(t, figure, cell.since_previous)
      },
    },
    {
      label: t('since_last_year'),
      numeric: true,
      cell: (row) => {
        const cell = cellOf(row)
        return cell && changeText(t, figure, cell.since_last_year)
      },
    },
    { label: t('as_of'), cell: ({ as_of }) => as_of && <small>{minuteOf(as_of)}</small> },
    { label: t('rule'), cell: ({ rule }) => rule },
  ]
  return <DataTable label={t(`figures.${figure}`)} columns={columns} rows={rows} keyOf={({ code }) => code} />

  function countOf(count: Parameters<typeof countText>[1] | undefined) {
    return count === undefined ? null : countText(t, count)
  }
}
