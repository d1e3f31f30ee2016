// What the code at the door opens for a unit's contact: noting how many of them came. Nobody has to.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { NumberField, SelectField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { CheckIn, PLACES_MAX } from './registration'
import { checkIn } from './registrations.server'
import { viewCheckIn } from './registrations-view.server'

export const handle: Handle = { title: 'registrations:check_in' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'registrations')
  return viewCheckIn(db, county, args.params, new URL(args.request.url).searchParams)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'registrations')

  const form = parseWithZod(await args.request.formData(), { schema: CheckIn })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const id = args.params.id ?? ''
  await checkIn(db, county, id, form.value)
  return redirect(`/${county.code}/activities/${id}/check-in?code=${form.value.code}`)
}

export default function CheckInPage() {
  const { t } = useTranslation('registrations')
  const { code, check_in_code, activity, units, places, noted } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<CheckIn>({
    defaultValue: { unit: units[0]?.value, present: noted ?? places, code: check_in_code },
  })
  return (
    <Page title={t('check_in')} trail={[{ to: `/${code}/activities/${activity.id}`, label: activity.title }]}>
      {noted !== null && <Notice tone="good" title={t('noted', { count: noted })} />}
      <Section>
        <EntryForm form={form} submit={t('check_in')}>
          <input type="hidden" name="code" value={check_in_code} />
          <SelectField field={fields.unit} label={t('unit')} options={units} required />
          <NumberField field={fields.present} label={t('present')} min={1} max={PLACES_MAX} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
