// A committee above opens one demand: the reason is recorded first, and the county sees it.
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

export const handle: Handle = { title: 'demands:overseen.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { county } = await enter(args)
  if (county.me.oversight !== 'case') throw new Refusal('not_allowed')
  return { code: county.code }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  if (county.me.oversight !== 'case') throw new Refusal('not_allowed')
  const form = parseWithZod(await args.request.formData(), { schema: CaseOpening })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const { demand = '' } = args.params
  await openCase(db, county, 'demands', demand, form.value.reason)
  return redirect(`/${county.code}/demands/cases/${demand}`)
}

export default function DemandOpeningPage() {
  const { t } = useTranslation(['demands', 'oversight'])
  const { code } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('overseen.title')}
      lead={t('oversight:opening.note')}
      trail={[{ to: `/${code}/demands/cases`, label: t('title') }]}
    >
      <OpeningForm />
    </Page>
  )
}
