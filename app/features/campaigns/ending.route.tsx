// Ends a campaign before its last day, with why.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { LongTextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { Ending } from './campaign'
import { endCampaign } from './campaigns.server'
import { viewCampaign } from './campaigns-view.server'

export const handle: Handle = { title: 'campaigns:ending' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('create', 'campaigns')
  return viewCampaign(db, county, args.params, now)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'campaigns')

  const form = parseWithZod(await args.request.formData(), { schema: Ending })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const id = args.params.id ?? ''
  await endCampaign(db, county, id, form.value)
  return redirect(`/${county.code}/campaigns/${id}`)
}

export default function EndingPage() {
  const { t } = useTranslation('campaigns')
  const { code, campaign } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Ending>()
  const trail = [{ to: `/${code}/campaigns/${campaign.id}`, label: campaign.title }]
  return (
    <Page title={t('ending')} lead={t('ending_note')} trail={trail}>
      <Section>
        <EntryForm form={form} submit={t('ending')}>
          <LongTextField field={fields.note} label={t('ending_why')} maxLength={500} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
