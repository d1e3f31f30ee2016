// The uncontacted units of a half-month as a workbook.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { dayOf } from '~/core/calendar-date'
import { HalfMonth, halfMonthOf } from '~/core/period'
import { enter } from '~/features/counties/enter.server'
import { beginExport } from '~/features/exports/exports.server'
import { wordsFor } from '~/i18n'
import { sheetAnswer } from '~/platform/sheet-answer.server'
import { countOwedContacts, eachOwedContact } from './owed-contacts.server'
import { owedSheet } from './owed-sheet.server'

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('export', 'visits')
  const url = new URL(args.request.url)
  const asked = url.searchParams.get('half_month')
  const half_month = HalfMonth.safeParse(asked).data ?? halfMonthOf(dayOf(now))
  const { owed } = await countOwedContacts(db, county, half_month)
  const ask = await beginExport(db, county, url, now, {
    what: 'uncontacted',
    rows: owed,
    carries_people: true,
  })
  if (ask) return redirect(ask)
  const words = wordsFor(args.request, county)
  const sheet = owedSheet(words.getFixedT(null, 'visits'), eachOwedContact(db, county, half_month))
  return sheetAnswer(sheet, `${county.code}-uncontacted-${half_month}.xlsx`)
}
