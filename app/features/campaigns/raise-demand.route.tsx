// What a form says becomes a demand; where it has become one, that one is opened.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { type Handle, Page } from '~/ui/page'
import { DemandOfForm } from './demand-of-form'
import { getForm } from './forms.server'
import { sourceOf, viewForm } from './forms-view.server'
import { raiseDemandOf } from './opinions.server'
import { RaisingForm } from './raising-form'

export const handle: Handle = { title: 'campaigns:demand' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('create', 'demands')
  const { raising, demand, ...view } = await viewForm(db, county, args.params, now)
  if (raising) return { ...view, raising }
  throw redirect(`/${county.code}/campaigns/${view.campaign.id}/forms/${view.form.id}`)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'demands')
  const form = await getForm(db, county, args.params.id ?? '', args.params.form ?? '')
  const filled = parseWithZod(await args.request.formData(), { schema: DemandOfForm })
  if (filled.status !== 'success') return data(filled.reply(), { status: 422 })

  const raised = { ...filled.value, source: sourceOf(county, form.unit_id) }
  return redirect(`/${county.code}/demands/${await raiseDemandOf(db, county, form.id, raised)}`)
}

export default function RaiseDemandPage() {
  const { t } = useTranslation('campaigns')
  const { code, campaign, form, raising } = useLoaderData<typeof loader>()
  const here = `/${code}/campaigns/${campaign.id}/forms/${form.id}`
  return (
    <Page title={t('demand')} trail={[{ to: here, label: t('form_of', { ...form, unit: form.unit_name }) }]}>
      <RaisingForm {...raising} />
    </Page>
  )
}
