// All figures of the whole, one under the other: value, what of what, how it changed, and the rule by which it is counted.
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '~/ui/data-table'
import { cellOf, changeText, countedRows, FIGURE_NAMES, valueText } from './demand-figure'
import type { FigureRow } from './demand-figures-view.server'

export function WholeTable({ whole }: { whole: FigureRow }) {
  const { t } = useTranslation('demandFigures')
  const lines = FIGURE_NAMES.map((name) => ({ name, cell: cellOf(name, whole.quarter, whole.counts) }))
  return (
    <DataTable
      label={t('title')}
      rows={lines}
      keyOf={({ name }) => name}
      columns={[
        { label: t('figure'), cell: ({ name }) => t(`figures.${name}`) },
        { label: t('value'), numeric: true, cell: ({ name, cell }) => valueText(name, cell.number) },
        {
          label: t('numerator'),
          numeric: true,
          cell: ({ name, cell }) => <Link to={whole.rows + countedRows(name).of}>{cell.of}</Link>,
        },
        {
          label: t('denominator'),
          numeric: true,
          cell: ({ name, cell }) =>
            cell.out_of !== null && (
              <Link to={`${whole.rows}${countedRows(name).out_of}`}>{cell.out_of}</Link>
            ),
        },
        {
          label: t('since_previous'),
          numeric: true,
          cell: ({ name, cell }) => changeText(name, cell.number, cell.previous),
        },
        {
          label: t('since_last_year'),
          numeric: true,
          cell: ({ name, cell }) => changeText(name, cell.number, cell.last_year),
        },
        { label: t('rule'), cell: ({ name }) => <small>{t(`rules.${name}`)}</small> },
      ]}
    />
  )
}
