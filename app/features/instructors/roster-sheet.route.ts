// The county's instructors as a workbook. Phones stay masked.
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { dayOf } from '~/core/calendar-date'
import { halfMonthOf } from '~/core/period'
import { enter } from '~/features/counties/enter.server'
import { wordsFor } from '~/i18n'
import { eachInstructor } from './instructors.server'
import { rosterSheet } from './roster-sheet.server'

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('export', 'appointments')
  const today = dayOf(now)
  const words = wordsFor(args.request, county)
  const sheet = rosterSheet(
    words.getFixedT(null, 'instructors'),
    eachInstructor(db, county, halfMonthOf(today)),
  )
  return new Response(createReadableStreamFromReadable(sheet), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="instructors-${county.code}-${today}.xlsx"`,
    },
  })
}
