// A campaign's forms as a workbook: which unit answered, how and when. What they say is not taken along.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { beginExport } from '~/features/exports/exports.server'
import { wordsFor } from '~/i18n'
import { sheetAnswer } from '~/platform/sheet-answer.server'
import { campaignSheet } from './campaign-sheet.server'
import { getCampaign, readProgress, sumOf } from './campaigns.server'
import { eachForm } from './forms.server'

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('export', 'campaigns')
  const { id } = await getCampaign(db, county, args.params.id ?? '')
  const { forms: rows } = sumOf(await readProgress(db, county, id))
  const url = new URL(args.request.url)
  const ask = await beginExport(db, county, url, now, { what: 'campaigns', rows, carries_people: false })
  if (ask) return redirect(ask)
  const t = wordsFor(args.request, county).getFixedT(null, 'campaigns')
  return sheetAnswer(campaignSheet(t, eachForm(db, county, id)), `${county.code}-campaign.xlsx`)
}
