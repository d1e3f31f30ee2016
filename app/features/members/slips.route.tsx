// Printing slips: tick whose, and get them on paper. The codes are shown this once; printing again makes new ones.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { enter } from '~/features/counties/enter.server'
import { webEnv } from '~/platform/env.server'
import { type Handle, Page } from '~/ui/page'
import { OpenSlips } from './open-slips'
import { SlipSheets } from './slip-sheets'
import { listOpenSlips, printSlips, SLIPS_MAX } from './slips.server'

export const handle: Handle = { title: 'members:slips.title' }

const Ticked = z.object({ invitations: z.array(z.uuid()).min(1, 'members:slips.none_ticked').max(SLIPS_MAX) })

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('create', 'invitations')
  const asked = new URL(args.request.url).searchParams.get('person')
  return {
    code: county.code,
    county: county.name,
    now: now.toISOString(),
    asked,
    slips: await listOpenSlips(db, county),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'invitations')
  const form = parseWithZod(await args.request.formData(), { schema: Ticked })
  if (form.status !== 'success') return data({ printed: null, ...form.reply() }, { status: 422 })

  const printed = await printSlips(db, county, form.value.invitations, webEnv().PUBLIC_URL)
  return data({ printed }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function SlipsPage() {
  const { t } = useTranslation('members')
  const { code, county, slips, asked } = useLoaderData<typeof loader>()
  const printed = useActionData<typeof action>()?.printed
  const trail = [{ to: `/${code}/members`, label: t('title') }]
  return (
    <Page title={t('slips.title')} lead={t('slips.lead')} trail={trail}>
      {printed ? <SlipSheets county={county} slips={printed} /> : <OpenSlips slips={slips} asked={asked} />}
    </Page>
  )
}
