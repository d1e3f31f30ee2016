// Ends a secondment, with what came of it.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { DateField, LongTextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { Ending } from './secondment'
import { endSecondment, getSecondment } from './secondments.server'

export const handle: Handle = { title: 'secondments:end' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('finish', 'secondments')
  const { id, name } = await getSecondment(db, county, args.params.id ?? '')
  return { code: county.code, id, name, today: dayOf(now) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('finish', 'secondments')

  const form = parseWithZod(await args.request.formData(), { schema: Ending })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const { id } = await getSecondment(db, county, args.params.id ?? '')
  await endSecondment(db, county, id, form.value)
  return redirect(`/${county.code}/secondments`)
}

export default function EndSecondmentPage() {
  const { t } = useTranslation('secondments')
  const { code, name, today } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Ending>({ defaultValue: { ended_on: today } })
  return (
    <Page title={t('end')} lead={name} trail={[{ to: `/${code}/secondments`, label: t('title') }]}>
      <Section>
        <EntryForm form={form} submit={t('save')}>
          <DateField field={fields.ended_on} label={t('ended_on')} max={today} required />
          <LongTextField field={fields.result} label={t('result')} maxLength={1_000} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
