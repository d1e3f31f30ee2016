// A new activity: planned first, published later.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { type Handle, Page, Section } from '~/ui/page'
import { saveActivity } from './activities.server'
import { viewPlan } from './activities-view.server'
import { ActivityForm as Shape } from './activity'
import { ActivityForm } from './activity-form'

export const handle: Handle = { title: 'activities:plan' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'activities')
  return viewPlan(db, county, args.params, new URL(args.request.url).searchParams.get('item'))
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'activities')

  const form = parseWithZod(await args.request.formData(), { schema: Shape })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await saveActivity(db, county, form.value)
  return redirect(`/${county.code}/activities/${form.value.id}`)
}

export default function NewActivityPage() {
  const { t } = useTranslation('activities')
  const { code, ...form } = useLoaderData<typeof loader>()
  return (
    <Page title={t('plan')} trail={[{ to: `/${code}/activities`, label: t('title') }]}>
      <Section>
        <ActivityForm {...form} />
      </Section>
    </Page>
  )
}
