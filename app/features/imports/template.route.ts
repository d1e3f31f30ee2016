// The blank workbook to fill in: the titles that the importer looks for, and nothing else.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { sheetAnswer } from '~/platform/sheet-answer.server'
import { writeSheet } from '~/platform/sheets.server'
import { rulesOf } from './kinds'
import { placedAt } from './placed'

export async function loader(args: LoaderFunctionArgs) {
  const { county } = await enter(args)
  const { kind } = placedAt(args)
  county.may('import', kind)
  const columns = rulesOf(kind).columns.map(({ title, width, as }) => ({ title, width, as, of: () => null }))
  return sheetAnswer(writeSheet({ name: '名册', columns }, []), `${county.code}-${kind}-template.xlsx`)
}
