// The comparison of a period as a workbook, as it is ordered and narrowed on the page.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { dayOf } from '~/core/calendar-date'
import { languageOf, speak } from '~/i18n'
import { sheetAnswer } from '~/platform/sheet-answer.server'
import { eachOverseen, enterOversight } from './oversight.server'
import { oversightSheet } from './oversight-sheet.server'
import { readAsked } from './oversight-view.server'

export async function loader(args: LoaderFunctionArgs) {
  const { db, language, committee, now } = await enterOversight(args)
  const { searchParams } = new URL(args.request.url)
  const { asked, figure, figures } = readAsked(args.params.period, searchParams, dayOf(now))
  const words = await speak(languageOf(args.request, language))
  const shown = figure ? [figure] : figures
  const sheet = oversightSheet(
    words.getFixedT(null, 'oversight'),
    shown,
    asked,
    eachOverseen(db, committee, asked),
  )
  return sheetAnswer(sheet, `${committee.code}-oversight-${asked.period}.xlsx`)
}
