// Starts a campaign: its days and its questions. With it each operating unit gets a form.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { type Handle, Page, Section } from '~/ui/page'
import { NewCampaign } from './campaign'
import { CampaignForm } from './campaign-form'
import { startCampaign } from './campaigns.server'
import { viewNewCampaign } from './campaigns-view.server'

export const handle: Handle = { title: 'campaigns:new' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('create', 'campaigns')
  return viewNewCampaign(db, county, now)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'campaigns')

  const form = parseWithZod(await args.request.formData(), { schema: NewCampaign })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await startCampaign(db, county, form.value)
  return redirect(`/${county.code}/campaigns/${form.value.id}`)
}

export default function NewCampaignPage() {
  const { t } = useTranslation('campaigns')
  const { code, draft } = useLoaderData<typeof loader>()
  return (
    <Page title={t('new')} lead={t('start_note')} trail={[{ to: `/${code}/campaigns`, label: t('title') }]}>
      <Section>
        <CampaignForm {...draft} />
      </Section>
    </Page>
  )
}
