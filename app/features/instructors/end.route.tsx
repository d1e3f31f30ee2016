// Ending an appointment from a day on; its assignments end with it.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { DateField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { AppointmentEnd } from './instructor'
import { endAppointment, getInstructor } from './instructors.server'

export const handle: Handle = { title: 'instructors:end.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'appointments')
  const { id, person } = await getInstructor(db, county, args.params.id ?? '')
  return { code: county.code, today: dayOf(now), id, name: person.name }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'appointments')

  const form = parseWithZod(await args.request.formData(), { schema: AppointmentEnd })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const { id = '' } = args.params
  await endAppointment(db, county, id, form.value)
  return redirect(`/${county.code}/instructors/${id}`)
}

export default function EndPage() {
  const { t } = useTranslation('instructors')
  const { code, today, id, name } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<AppointmentEnd>({ defaultValue: { ends_on: today } })
  const trail = [
    { to: `/${code}/instructors`, label: t('title') },
    { to: `/${code}/instructors/${id}`, label: name },
  ]
  return (
    <Page title={t('end.title')} lead={t('end.note')} trail={trail}>
      <Section>
        <EntryForm form={form} submit={t('end.title')}>
          <DateField field={fields.ends_on} label={t('ends_on')} description={t('ends_on_note')} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
