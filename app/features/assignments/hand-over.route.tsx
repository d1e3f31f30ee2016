// Handing all units of one instructor to another from a day on.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { DateField, SelectField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { HandOver } from './assignment'
import { handOverAssignments } from './assignments.server'
import { listInstructorChoices } from './choices.server'

export const handle: Handle = { title: 'assignments:hand_over.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'assignments')
  const today = dayOf(now)
  const from = new URL(args.request.url).searchParams.get('from')
  return { code: county.code, today, from, instructors: await listInstructorChoices(db, county, today) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'assignments')

  const form = parseWithZod(await args.request.formData(), { schema: HandOver })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await handOverAssignments(db, county, form.value)
  return redirect(`/${county.code}/instructors/${form.value.to_instructor}`)
}

export default function HandOverPage() {
  const { t } = useTranslation('assignments')
  const { code, today, from, instructors } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<HandOver>({ defaultValue: { from_instructor: from, since: today } })
  return (
    <Page
      title={t('hand_over.title')}
      lead={t('hand_over.lead')}
      trail={[{ to: `/${code}/assignments`, label: t('title') }]}
    >
      <Section>
        <EntryForm form={form} submit={t('hand_over.action')}>
          <SelectField
            field={fields.from_instructor}
            label={t('hand_over.from')}
            options={instructors}
            required
          />
          <SelectField
            field={fields.to_instructor}
            label={t('hand_over.to')}
            options={instructors}
            required
          />
          <DateField
            field={fields.since}
            label={t('hand_over.since')}
            description={t('hand_over.since_note')}
            required
          />
        </EntryForm>
      </Section>
    </Page>
  )
}
