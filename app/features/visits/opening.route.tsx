// A committee above opens one visit's text: the reason is recorded first, and the county sees it.
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
import { getVisit } from './visits.server'

export const handle: Handle = { title: 'visits:opening.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  if (county.me.oversight !== 'case') throw new Refusal('not_allowed')
  const { id, visited_on, unit } = await getVisit(db, county, args.params.id ?? '')
  return { code: county.code, id, visited_on, unit }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  if (county.me.oversight !== 'case') throw new Refusal('not_allowed')

  const form = parseWithZod(await args.request.formData(), { schema: CaseOpening })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const { id = '' } = args.params
  await openCase(db, county, 'visits', id, form.value.reason)
  return redirect(`/${county.code}/visits/${id}`)
}

export default function OpeningPage() {
  const { t } = useTranslation('visits')
  const { code, id, visited_on, unit } = useLoaderData<typeof loader>()
  const trail = [
    { to: `/${code}/visits`, label: t('title') },
    { to: `/${code}/visits/${id}`, label: `${visited_on} ${unit.name}` },
  ]
  return (
    <Page title={t('opening.title')} lead={t('opening.note')} trail={trail}>
      <OpeningForm />
    </Page>
  )
}
