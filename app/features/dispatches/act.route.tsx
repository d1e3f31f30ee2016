// One act of a dispatch: its form, and doing it. Accepting comes without a form, from the dispatch's own page.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { type Handle, Page, Section } from '~/ui/page'
import { ActForm } from './act-form'
import { act } from './acts.server'
import { useActTitle } from './dispatch-words'
import { actOf, viewAct } from './dispatches-view.server'

export const handle: Handle = { title: 'dispatches:act' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'dispatches')
  return viewAct(db, county, args.params, now)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'dispatches')
  const id = args.params.id ?? ''
  const faults = await act(actOf(args.params), db, county, id, await args.request.formData())
  if (faults) return data(faults, { status: 422 })

  return redirect(`/${county.code}/dispatches/${id}`)
}

export default function ActPage() {
  const { t } = useTranslation('dispatches')
  const view = useLoaderData<typeof loader>()
  const { code, dispatch } = view
  const titleOf = useActTitle()
  const trail = [
    { to: `/${code}/dispatches`, label: t('title') },
    { to: `/${code}/dispatches/${dispatch.id}`, label: dispatch.reference },
  ]
  return (
    <Page
      title={titleOf(view.act, view.paper !== null)}
      lead={t(`acts.${view.act}.lead`, { body: dispatch.body })}
      trail={trail}
    >
      <Section>
        <ActForm {...view} />
      </Section>
    </Page>
  )
}
