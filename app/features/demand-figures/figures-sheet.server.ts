// The figures as a workbook: a line for each group and figure, with what of what, the quarter before and the year before.
import type { Readable } from 'node:stream'
import type { TFunction } from 'i18next'
import { type Column, writeSheet } from '~/platform/sheets.server'
import { type Cell, cellOf, FIGURE_NAMES, FIGURES, type FigureName, type Grouping } from './demand-figure'
import type { FigureRow } from './demand-figures-view.server'

type Line = { group: string; name: FigureName; cell: Cell }
type Part = (cell: Cell) => number | null

/** Numbers to reckon with, written as the page tells them; an empty cell where there is none, which is not 0. */
const VALUES = { share: '0.0%', days: '0.0', count: '0' }
const CHANGES = { share: '+0.0;-0.0;0', days: '+0.0;-0.0;0', count: '+0;-0;0' }

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
  const value = (title: string, of: Part): Column<Line> => ({
    ...{ title, width: 10, as: 'number' },
    format: ({ name }) => VALUES[FIGURES[name].kind],
    of: ({ name, cell }) => {
      const number = of(cell)
      return number !== null && FIGURES[name].kind === 'share' ? number / 100 : number
    },
  })
  const change = (title: string, before: Part): Column<Line> => ({
    ...{ title, width: 12, as: 'number' },
    format: ({ name }) => CHANGES[FIGURES[name].kind],
    of: ({ cell }) => {
      const was = before(cell)
      return cell.number === null || was === null ? null : cell.number - was
    },
  })
  return writeSheet<Line>(
    {
      name: t('title'),
      notice,
      columns: [
        text(t(`groupings.${by}`), 28, ({ group }) => group),
        text(t('figure'), 24, ({ name }) => t(`figures.${name}`)),
        value(t('value'), ({ number }) => number),
        { title: t('numerator'), width: 10, as: 'number', of: ({ cell }) => cell.of },
        { title: t('denominator'), width: 10, as: 'number', of: ({ cell }) => cell.out_of },
        value(t('previous'), ({ previous }) => previous),
        change(t('since_previous'), ({ previous }) => previous),
        value(t('last_year'), ({ last_year }) => last_year),
        change(t('since_last_year'), ({ last_year }) => last_year),
        text(t('rule'), 60, ({ name }) => t(`rules.${name}`)),
      ],
    },
    rows.flatMap(({ name: group, quarter, counts }) =>
      FIGURE_NAMES.map((name) => ({ group, name, cell: cellOf(name, quarter, counts) })),
    ),
  )
}
