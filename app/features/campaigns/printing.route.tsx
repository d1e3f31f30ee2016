// Prints forms, fifty at a time: those of an area or of all, not printed yet or not filled in. The codes are shown this once.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { enter } from '~/features/counties/enter.server'
import { webEnv } from '~/platform/env.server'
import { type Handle, Page } from '~/ui/page'
import { FORMS_PRINTED_MAX } from './campaign'
import { viewPrinting } from './campaigns-view.server'
import { FormSheets } from './form-sheets'
import { printForms } from './forms.server'
import { NextForms } from './next-forms'

export const handle: Handle = { title: 'campaigns:printing.title' }

const Ticked = z.object({ forms: z.array(z.uuid()).min(1).max(FORMS_PRINTED_MAX) })

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('create', 'campaigns')
  return viewPrinting(db, county, args.params, new URL(args.request.url).searchParams, now)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'campaigns')
  const form = parseWithZod(await args.request.formData(), { schema: Ticked })
  if (form.status !== 'success') return data({ printed: null, ...form.reply() }, { status: 422 })

  const id = args.params.id ?? ''
  const printed = await printForms(db, county, id, form.value.forms, webEnv().PUBLIC_URL)
  return data({ printed }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function PrintingPage() {
  const { t } = useTranslation('campaigns')
  const { code, county, campaign, ...next } = useLoaderData<typeof loader>()
  const printed = useActionData<typeof action>()?.printed
  const trail = [{ to: `/${code}/campaigns/${campaign.id}`, label: campaign.title }]
  return (
    <Page title={t('printing.title')} lead={t('printing.lead')} trail={trail}>
      {printed ? <FormSheets county={county} campaign={campaign} forms={printed} /> : <NextForms {...next} />}
    </Page>
  )
}
