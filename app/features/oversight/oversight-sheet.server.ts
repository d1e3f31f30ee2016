// The comparison as a workbook: every figure with what of what, before and a year ago.
import type { Readable } from 'node:stream'
import type { TFunction } from 'i18next'
import { minuteOf } from '~/core/calendar-date'
import { writeSheet } from '~/platform/sheets.server'
import { type CountyRow, countyRow } from './county-row'
import type { FigureName } from './figure'
import { changeText, partsText, valueText } from './figure-words'
import type { Asked, Overseen } from './oversight.server'

type Words = TFunction<'oversight'>

export function oversightSheet(
  t: Words,
  figures: readonly FigureName[],
  { period }: Asked,
  counties: AsyncIterable<Overseen>,
): Readable {
  return writeSheet<CountyRow>(
    {
      name: t('sheet', { period }),
      notice: t('notes'),
      columns: [
        { title: t('above'), width: 16, as: 'text', of: ({ above }) => above },
        { title: t('county'), width: 20, as: 'text', of: ({ name }) => name },
        {
          title: t('state'),
          width: 12,
          as: 'text',
          of: ({ state }) => (state === 'shown' ? null : t(state)),
        },
        ...figures.flatMap((figure) => columnsOf(t, figure)),
        { title: t('as_of'), width: 18, as: 'text', of: ({ as_of }) => as_of && minuteOf(as_of) },
        { title: t('rule'), width: 10, as: 'text', of: ({ rule }) => rule },
      ],
    },
    rowsOf(counties),
  )

  async function* rowsOf(all: AsyncIterable<Overseen>) {
    for await (const county of all) yield countyRow(county, figures, period)
  }
}

function columnsOf(t: Words, figure: FigureName) {
  const name = t(`figures.${figure}`)
  const column = (title: string, of: (cell: NonNullable<CountyRow['cells'][FigureName]>) => string) => ({
    title,
    width: 16,
    as: 'text' as const,
    of: ({ cells }: CountyRow) => {
      const cell = cells[figure]
      return cell ? of(cell) : null
    },
  })
  return [
    column(name, ({ value }) => valueText(t, value)),
    column(`${name} · ${t('parts')}`, ({ value }) => partsText(t, value)),
    column(`${name} · ${t('since_previous')}`, ({ since_previous }) => changeText(t, figure, since_previous)),
    column(`${name} · ${t('since_last_year')}`, ({ since_last_year }) =>
      changeText(t, figure, since_last_year),
    ),
  ]
}
