// The figures as a workbook: a line for each group and figure, with what of what, the quarter before and the year before.
import type { Readable } from 'node:stream'
import type { TFunction } from 'i18next'
import { type Column, writeSheet } from '~/platform/sheets.server'
import {
  type Cell,
  cellOf,
  changeText,
  FIGURE_NAMES,
  type FigureName,
  type Grouping,
  valueText,
} from './demand-figure'
import type { FigureRow } from './demand-figures-view.server'

type Line = { group: string; name: FigureName; cell: Cell }

export function figuresSheet(
  t: TFunction<'demandFigures'>,
  by: Grouping,
  rows: readonly FigureRow[],
  notice: string,
): Readable {
  const text = (title: string, width: number, of: (line: Line) => string): Column<Line> => ({
    title,
    width,
    as: 'text',
    of,
  })
  return writeSheet<Line>(
    {
      name: t('title'),
      notice,
      columns: [
        text(t(`groupings.${by}`), 28, ({ group }) => group),
        text(t('figure'), 24, ({ name }) => t(`figures.${name}`)),
        text(t('value'), 10, ({ name, cell }) => valueText(name, cell.number)),
        { title: t('numerator'), width: 10, as: 'number', of: ({ cell }) => cell.of },
        { title: t('denominator'), width: 10, as: 'number', of: ({ cell }) => cell.out_of },
        text(t('previous'), 10, ({ name, cell }) => valueText(name, cell.previous)),
        text(t('since_previous'), 12, ({ name, cell }) => changeText(name, cell.number, cell.previous)),
        text(t('last_year'), 10, ({ name, cell }) => valueText(name, cell.last_year)),
        text(t('since_last_year'), 12, ({ name, cell }) => changeText(name, cell.number, cell.last_year)),
        text(t('rule'), 60, ({ name }) => t(`rules.${name}`)),
      ],
    },
    rows.flatMap(({ name: group, quarter, counts }) =>
      FIGURE_NAMES.map((name) => ({ group, name, cell: cellOf(name, quarter, counts) })),
    ),
  )
}
