// A new demand: by the unit itself, by its instructor on its behalf, or entered from paper.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { type Handle, Page, Section } from '~/ui/page'
import { NewDemand } from './demand'
import { DemandForm } from './demand-form'
import { raiseDemand } from './demands.server'
import { viewNewDemand } from './demands-view.server'

export const handle: Handle = { title: 'demands:raise' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('create', 'demands')
  return viewNewDemand(db, county, new URL(args.request.url).searchParams, now)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'demands')

  const form = parseWithZod(await args.request.formData(), { schema: NewDemand })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await raiseDemand(db, county, form.value)
  return redirect(`/${county.code}/demands/${form.value.id}`)
}

export default function NewDemandPage() {
  const { t } = useTranslation('demands')
  const { code, draft } = useLoaderData<typeof loader>()
  return (
    <Page title={t('raise')} trail={[{ to: `/${code}/demands`, label: t('title') }]}>
      <Section>
        <DemandForm {...draft} />
      </Section>
    </Page>
  )
}
