// Many papers on one page, a line a form: what is right is entered, what is not stays to be corrected.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { Notice } from '~/ui/notice'
import { type Handle, Page } from '~/ui/page'
import { getCampaign } from './campaigns.server'
import { viewPapers } from './campaigns-view.server'
import { enterPapers } from './opinions.server'
import { linesOf } from './paper'
import { PaperForm } from './paper-form'

export const handle: Handle = { title: 'campaigns:entry.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'opinions')
  return viewPapers(db, county, args.params, now)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'opinions')
  const [form, campaign] = [
    await args.request.formData(),
    await getCampaign(db, county, args.params.id ?? ''),
  ]
  const given_on = String(form.get('given_on') ?? '')
  const lines = linesOf(form, campaign.questions)
  const outcome = await enterPapers(db, county, campaign, given_on, lines)
  return data({ given_on, ...outcome }, { status: outcome.left.length > 0 ? 422 : 200 })
}

export default function PapersPage() {
  const { t } = useTranslation('campaigns')
  const { code, campaign, given_on, today, blank } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const left = done?.left ?? []
  return (
    <Page
      title={t('entry.title')}
      lead={t('entry.lead')}
      trail={[{ to: `/${code}/campaigns/${campaign.id}`, label: campaign.title }]}
    >
      {done && done.entered > 0 && <Notice tone="good" title={t('entry.entered', { count: done.entered })} />}
      {left.length > 0 && <Notice tone="bad" title={t('entry.left', { count: left.length })} />}
      <PaperForm
        questions={campaign.questions}
        given_on={done?.given_on ?? given_on}
        today={today}
        left={left}
        blank={blank}
      />
    </Page>
  )
}
