// A committee above opens one unit's contacts and remarks: the reason is recorded first, and the county sees it.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '~/core/refusal'
import { enter } from '~/features/counties/enter.server'
import { CaseOpening } from '~/features/oversight/case-opening'
import { openCase } from '~/features/oversight/cases.server'
import { OpeningForm } from '~/features/oversight/opening-form'
import { type Handle, Page } from '~/ui/page'
import { getUnit } from './units.server'

export const handle: Handle = { title: 'units:opening.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  if (county.me.oversight !== 'case') throw new Refusal('not_allowed')
  const { id, name } = await getUnit(db, county, args.params.id ?? '')
  return { code: county.code, id, name }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  if (county.me.oversight !== 'case') throw new Refusal('not_allowed')
  const form = parseWithZod(await args.request.formData(), { schema: CaseOpening })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const { id = '' } = args.params
  await openCase(db, county, 'units', id, form.value.reason)
  return redirect(`/${county.code}/units/${id}`)
}

export default function UnitOpeningPage() {
  const { t } = useTranslation(['units', 'oversight'])
  const { code, id, name } = useLoaderData<typeof loader>()
  const trail = [
    { to: `/${code}/units`, label: t('title') },
    { to: `/${code}/units/${id}`, label: name },
  ]
  return (
    <Page title={t('opening.title')} lead={t('oversight:opening.note')} trail={trail}>
      <OpeningForm />
    </Page>
  )
}
