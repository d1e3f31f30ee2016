// Correcting a unit by hand.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { type Handle, Page } from '~/ui/page'
import { unitDraft } from './unit'
import { UnitForm } from './unit-form'
import { codeFaults, correctUnit, getUnit, listAreas, listContacts } from './units.server'

export const handle: Handle = { title: 'units:edit.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'units')
  const unit = await getUnit(db, county, args.params.id ?? '')
  const [areas, contacts] = await Promise.all([listAreas(db, county), listContacts(db, county, unit.id)])
  const legal_representative = contacts.find(({ title }) => title === 'legal_representative')?.name
  return {
    code: county.code,
    me: county.me.person_id,
    today: dayOf(now),
    areas,
    unit: { ...unit, legal_representative },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'units')
  const { id } = await getUnit(db, county, args.params.id ?? '')

  const form = parseWithZod(await args.request.formData(), { schema: unitDraft(dayOf(now)) })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })
  const fieldErrors = await codeFaults(db, county, form.value, id)
  if (fieldErrors) return data(form.reply({ fieldErrors }), { status: 422 })

  await correctUnit(db, county, id, form.value)
  return redirect(`/${county.code}/units/${id}`)
}

export default function EditUnitPage() {
  const { t } = useTranslation('units')
  const { code, me, today, areas, unit } = useLoaderData<typeof loader>()
  const trail = [
    { to: `/${code}/units`, label: t('title') },
    { to: `/${code}/units/${unit.id}`, label: unit.name },
  ]
  return (
    <Page title={t('edit.title')} trail={trail}>
      <UnitForm
        submit={t('edit.submit')}
        keep={`unit-${unit.id}:${me}`}
        areas={areas}
        today={today}
        unit={unit}
      />
    </Page>
  )
}
