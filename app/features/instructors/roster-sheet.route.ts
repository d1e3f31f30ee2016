// The county's instructors as a workbook. Phones stay masked.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { dayOf } from '~/core/calendar-date'
import { halfMonthOf } from '~/core/period'
import { enter } from '~/features/counties/enter.server'
import { beginExport } from '~/features/exports/exports.server'
import { wordsFor } from '~/i18n'
import { sheetAnswer } from '~/platform/sheet-answer.server'
import { countInstructors, eachInstructor } from './instructors.server'
import { rosterSheet } from './roster-sheet.server'

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('export', 'appointments')
  const today = dayOf(now)
  const rows = await countInstructors(db, county)
  const url = new URL(args.request.url)
  const ask = await beginExport(db, county, url, now, { what: 'instructors', rows, carries_people: true })
  if (ask) return redirect(ask)
  const words = wordsFor(args.request, county)
  const sheet = rosterSheet(
    words.getFixedT(null, 'instructors'),
    eachInstructor(db, county, halfMonthOf(today)),
  )
  return sheetAnswer(sheet, `instructors-${county.code}-${today}.xlsx`)
}
