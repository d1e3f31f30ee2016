// The main figures, group by group: value, what of what with the rows behind both, and how it changed. By name, never ranked.
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '~/ui/data-table'
import {
  cellOf,
  changeText,
  countedRows,
  type FigureName,
  type Grouping,
  MAIN_FIGURES,
  valueText,
} from './demand-figure'
import type { FigureRow } from './demand-figures-view.server'
import css from './group-table.module.css'

export function GroupTable({ rows, by }: { rows: readonly FigureRow[]; by: Grouping }) {
  const { t } = useTranslation('demandFigures')
  const columns: Column<FigureRow>[] = [
    { label: t(`groupings.${by}`), cell: ({ name }) => name },
    ...MAIN_FIGURES.map(
      (figure): Column<FigureRow> => ({
        label: t(`short.${figure}`),
        numeric: true,
        cell: (row) => <Figure {...row} figure={figure} />,
      }),
    ),
  ]
  return <DataTable label={t(`groupings.${by}`)} rows={rows} keyOf={({ key }) => key} columns={columns} />
}

function Figure({ figure, quarter, counts, rows }: FigureRow & { figure: FigureName }) {
  const { t } = useTranslation('demandFigures')
  const { of, out_of, number, previous, last_year } = cellOf(figure, quarter, counts)
  const behind = countedRows(figure)
  return (
    <span className={css.figure}>
      {valueText(figure, number)}
      <small>
        <Link to={rows + behind.of}>{of}</Link>
        {' / '}
        <Link to={`${rows}${behind.out_of}`}>{out_of}</Link>
      </small>
      {previous !== null && (
        <small>{t('change_previous', { by: changeText(figure, number, previous) })}</small>
      )}
      {last_year !== null && (
        <small>{t('change_last_year', { by: changeText(figure, number, last_year) })}</small>
      )}
    </span>
  )
}
