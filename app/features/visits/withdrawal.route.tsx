// Withdrawing a visit, with a reason: the record stays, and the unit has to be contacted again.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '~/core/refusal'
import { enter } from '~/features/counties/enter.server'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { Withdrawal } from './visit'
import { getVisit, mayWithdraw, withdrawVisit } from './visits.server'

export const handle: Handle = { title: 'visits:withdrawal.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('withdraw', 'visits')
  const { id, visited_on, unit, ...visit } = await getVisit(db, county, args.params.id ?? '')
  if (!mayWithdraw(county, visit)) throw new Refusal(visit.isWithdrawn ? 'already_done' : 'not_allowed')
  return { code: county.code, id, visited_on, unit }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('withdraw', 'visits')

  const form = parseWithZod(await args.request.formData(), { schema: Withdrawal })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const { id = '' } = args.params
  await withdrawVisit(db, county, id, form.value)
  return redirect(`/${county.code}/visits/${id}`)
}

export default function WithdrawalPage() {
  const { t } = useTranslation('visits')
  const { code, id, visited_on, unit } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Withdrawal>()
  const trail = [
    { to: `/${code}/visits`, label: t('title') },
    { to: `/${code}/visits/${id}`, label: `${visited_on} ${unit.name}` },
  ]
  return (
    <Page title={t('withdrawal.title')} lead={t('withdrawal.note')} trail={trail}>
      <Section>
        <EntryForm form={form} submit={t('withdrawal.action')}>
          <TextField field={fields.reason} label={t('withdrawal.reason')} maxLength={500} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
