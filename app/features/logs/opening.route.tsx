// A committee above opens one log's text: the reason is recorded first, and the county sees it.
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
import { getMonth } from './logs-view.server'
import { monthWords } from './month-links'

export const handle: Handle = { title: 'logs:overseen.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { county } = await enter(args)
  if (county.me.oversight !== 'case') throw new Refusal('not_allowed')
  return { code: county.code, month: getMonth(args.params.month) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  if (county.me.oversight !== 'case') throw new Refusal('not_allowed')
  const form = parseWithZod(await args.request.formData(), { schema: CaseOpening })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const { month, log = '' } = args.params
  await openCase(db, county, 'monthly_logs', log, form.value.reason)
  return redirect(`/${county.code}/logs/${getMonth(month)}/cases/${log}`)
}

export default function LogOpeningPage() {
  const { t } = useTranslation(['logs', 'oversight'])
  const { code, month } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('overseen.title')}
      lead={t('oversight:opening.note')}
      trail={[{ to: `/${code}/logs/${month}/cases`, label: t('months', monthWords(month)) }]}
    >
      <OpeningForm />
    </Page>
  )
}
