// Accepting a swap by giving a turn for it: both change hands at once.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { useMonthName } from '~/features/rotation/month-name'
import { Empty } from '~/ui/empty'
import { SelectField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { Acceptance } from './swap'
import { acceptSwap, viewAcceptance } from './swaps.server'

export const handle: Handle = { title: 'swaps:acceptance.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('create', 'swaps')
  return viewAcceptance(db, county, args.params.id ?? '', dayOf(now))
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'swaps')
  const form = parseWithZod(await args.request.formData(), { schema: Acceptance })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await acceptSwap(db, county, args.params.id ?? '', form.value)
  return redirect(`/${county.code}/swaps`)
}

export default function AcceptancePage() {
  const { t } = useTranslation('swaps')
  const nameOf = useMonthName()
  const { code, swap, turns } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Acceptance>()
  const options = turns.map(({ id, month, body }) => ({
    value: id,
    label: t('of_body', { month: nameOf(month), body }),
  }))
  return (
    <Page
      title={t('acceptance.title')}
      lead={t('acceptance.lead', { by: swap.by?.name, month: nameOf(swap.month) })}
      trail={[{ to: `/${code}/swaps`, label: t('title') }]}
    >
      {turns.length === 0 ? (
        <Empty title={t('acceptance.no_turns')} />
      ) : (
        <Section>
          <EntryForm form={form} submit={t('acceptance.action')}>
            <SelectField field={fields.turn_id} label={t('acceptance.turn')} options={options} required />
          </EntryForm>
        </Section>
      )}
    </Page>
  )
}
