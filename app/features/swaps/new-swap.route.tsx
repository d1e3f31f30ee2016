// Offering a turn for another one: to a member, or to all.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { useMonthName } from '~/features/rotation/month-name'
import { Empty } from '~/ui/empty'
import { SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { Offer } from './swap'
import { offerSwap, viewOffer } from './swaps.server'

export const handle: Handle = { title: 'swaps:new.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('create', 'swaps')
  return viewOffer(db, county, dayOf(now))
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'swaps')
  const form = parseWithZod(await args.request.formData(), { schema: Offer })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await offerSwap(db, county, form.value)
  return redirect(`/${county.code}/swaps`)
}

export default function NewSwapPage() {
  const { t } = useTranslation('swaps')
  const nameOf = useMonthName()
  const [search] = useSearchParams()
  const { code, turns, members } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Offer>({ defaultValue: { turn_id: search.get('turn_id') ?? '' } })
  const options = turns.map(({ id, month, body }) => ({
    value: id,
    label: t('of_body', { month: nameOf(month), body }),
  }))
  return (
    <Page title={t('new.title')} lead={t('new.lead')} trail={[{ to: `/${code}/swaps`, label: t('title') }]}>
      {turns.length === 0 ? (
        <Empty title={t('new.no_turns')} />
      ) : (
        <Section>
          <EntryForm form={form} submit={t('new.action')}>
            <SelectField field={fields.turn_id} label={t('new.turn')} options={options} required />
            <SelectField
              field={fields.to_body_id}
              label={t('new.to')}
              description={t('new.to_hint')}
              options={members}
            />
            <TextField field={fields.reason} label={t('new.reason')} maxLength={200} required />
          </EntryForm>
        </Section>
      )}
    </Page>
  )
}
