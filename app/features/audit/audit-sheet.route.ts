// The audit entries, as they are narrowed at the moment, as a workbook.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { minuteOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { beginExport } from '~/features/exports/exports.server'
import { wordsFor } from '~/i18n'
import { sheetAnswer } from '~/platform/sheet-answer.server'
import { AuditFilters } from './audit'
import { countEntries, eachEntry } from './audit.server'
import { auditSheet } from './audit-sheet.server'

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('export', 'audit')
  const url = new URL(args.request.url)
  const filters = AuditFilters.parse(Object.fromEntries(url.searchParams))
  const rows = await countEntries(db, county, filters)
  const ask = await beginExport(db, county, url, now, { what: 'audit', rows, carries_people: true })
  if (ask) return redirect(ask)
  const words = wordsFor(args.request, county).getFixedT(null, 'audit')
  return sheetAnswer(auditSheet(words, eachEntry(db, county, filters), minuteOf), `${county.code}-audit.xlsx`)
}
