// Appointing an instructor: somebody who has an account, or somebody new on paper.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { listBodyChoices } from '~/features/bodies/bodies.server'
import { enter } from '~/features/counties/enter.server'
import { DateField, SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { NewInstructor } from './instructor'
import { appoint, listPersonChoices } from './instructors.server'

export const handle: Handle = { title: 'instructors:appoint.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('create', 'appointments')
  const [people, bodies] = await Promise.all([listPersonChoices(db, county), listBodyChoices(db, county)])
  return { code: county.code, keep: `instructor:${county.me.person_id}`, today: dayOf(now), people, bodies }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'appointments')

  const form = parseWithZod(await args.request.formData(), { schema: NewInstructor })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await appoint(db, county, form.value)
  return redirect(`/${county.code}/instructors/${form.value.id}`)
}

export default function NewInstructorPage() {
  const { t } = useTranslation('instructors')
  const { code, keep, today, people, bodies } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<NewInstructor>({ defaultValue: { appointed_on: today } })
  return (
    <Page title={t('appoint.title')} trail={[{ to: `/${code}/instructors`, label: t('title') }]}>
      <Section>
        <EntryForm form={form} submit={t('appoint.title')} keep={keep} once="id">
          <SelectField
            field={fields.person_id}
            label={t('appoint.existing')}
            description={t('appoint.existing_note')}
            options={people}
          />
          <TextField field={fields.name} label={`${t('appoint.new')}:${t('name')}`} maxLength={40} />
          <TextField field={fields.phone} label={t('phone')} type="tel" maxLength={30} />
          <TextField
            field={fields.delivery_email}
            label={t('email')}
            description={t('email_note')}
            type="email"
          />
          <SelectField field={fields.body_id} label={t('body')} options={bodies} />
          <DateField field={fields.appointed_on} label={t('appointed_on')} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
