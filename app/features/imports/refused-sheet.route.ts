// The refused rows as a workbook: the cells as they were sent, and why, to be corrected and sent again.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { shownIn } from '~/core/sheet'
import { enter } from '~/features/counties/enter.server'
import { beginExport } from '~/features/exports/exports.server'
import { wordsFor } from '~/i18n'
import { sheetAnswer } from '~/platform/sheet-answer.server'
import { type Column, writeSheet } from '~/platform/sheets.server'
import { faultText } from './fault-text'
import { countRows, eachRefusedRow, getImport, type RefusedRow } from './imports.server'
import { placedAt } from './placed'

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  const { kind } = placedAt(args)
  county.may('import', kind)
  const { id, heading } = await getImport(db, county, kind, args.params.id ?? '')
  const { refused: rows } = await countRows(db, county, id)
  const url = new URL(args.request.url)
  const ask = await beginExport(db, county, url, now, { what: 'refused_rows', rows, carries_people: true })
  if (ask) return redirect(ask)
  const i18n = wordsFor(args.request, county)

  const columns: Column<RefusedRow>[] = (heading?.titles ?? []).map((title, at) => {
    return { title, width: 16, as: 'text', of: ({ cells }) => shownIn(cells[at]) }
  })
  const reason: Column<RefusedRow> = {
    title: i18n.t('imports:reason'),
    width: 60,
    as: 'text',
    of: ({ faults }) => faults.map((fault) => faultText(i18n, fault)).join(' '),
  }
  const file = writeSheet({ name: '名册', columns: [...columns, reason] }, eachRefusedRow(db, county, id))
  return sheetAnswer(file, `${county.code}-${kind}-refused.xlsx`)
}
