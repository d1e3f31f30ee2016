// The unit, or whoever raised a demand, withdraws it; the secretariat declines it. Both say why.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '~/core/refusal'
import { enter } from '~/features/counties/enter.server'
import { LongTextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { Closing } from './demand'
import { closeDemand, getDemand } from './demands.server'
import { mayClose } from './demands-view.server'

export const handle: Handle = { title: 'demands:closing' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'demands')
  const demand = await getDemand(db, county, args.params.id ?? '')
  if (!mayClose(county, demand)) throw new Refusal(demand.closing ? 'demand_closed' : 'not_allowed')
  const { id, reference } = demand
  return { code: county.code, id, reference, declines: county.me.roles.has('secretariat') }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'demands')

  const form = parseWithZod(await args.request.formData(), { schema: Closing })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const id = args.params.id ?? ''
  await closeDemand(db, county, id, form.value)
  return redirect(`/${county.code}/demands/${id}`)
}

export default function ClosingPage() {
  const { t } = useTranslation('demands')
  const { code, id, reference, declines } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Closing>()
  const trail = [
    { to: `/${code}/demands`, label: t('title') },
    { to: `/${code}/demands/${id}`, label: reference },
  ]
  const verb = declines ? t('decline') : t('withdraw')
  return (
    <Page title={verb} lead={declines ? t('decline_note') : t('withdraw_note')} trail={trail}>
      <Section>
        <EntryForm form={form} submit={verb}>
          <LongTextField field={fields.note} label={t('why')} maxLength={500} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
