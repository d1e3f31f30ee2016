// Entering a unit by hand.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { type Handle, Page } from '~/ui/page'
import { newUnit } from './unit'
import { UnitForm } from './unit-form'
import { codeFaults, enterUnit, listAreas } from './units.server'

export const handle: Handle = { title: 'units:new.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('create', 'units')
  return { code: county.code, me: county.me.person_id, today: dayOf(now), areas: await listAreas(db, county) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('create', 'units')

  const form = parseWithZod(await args.request.formData(), { schema: newUnit(dayOf(now)) })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })
  const fieldErrors = await codeFaults(db, county, form.value, form.value.id)
  if (fieldErrors) return data(form.reply({ fieldErrors }), { status: 422 })

  await enterUnit(db, county, form.value.id, form.value)
  return redirect(`/${county.code}/units/${form.value.id}`)
}

export default function NewUnitPage() {
  const { t } = useTranslation('units')
  const { code, me, today, areas } = useLoaderData<typeof loader>()
  return (
    <Page title={t('new.title')} trail={[{ to: `/${code}/units`, label: t('title') }]}>
      <UnitForm submit={t('new.submit')} keep={`unit:${me}`} areas={areas} today={today} />
    </Page>
  )
}
