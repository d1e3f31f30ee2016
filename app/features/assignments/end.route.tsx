// Ending one assignment from a day on.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { Facts } from '~/ui/facts'
import { DateField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { AssignmentEnd } from './assignment'
import { endAssignment, getAssignment } from './assignments.server'

export const handle: Handle = { title: 'assignments:end.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'assignments')
  const assignment = await getAssignment(db, county, args.params.id ?? '')
  return { code: county.code, today: dayOf(now), assignment }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'assignments')

  const form = parseWithZod(await args.request.formData(), { schema: AssignmentEnd })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await endAssignment(db, county, args.params.id ?? '', form.value)
  return redirect(`/${county.code}/assignments`)
}

export default function EndPage() {
  const { t } = useTranslation('assignments')
  const { code, today, assignment } = useLoaderData<typeof loader>()
  const { unit, instructor, since } = assignment
  const [form, fields] = useFields<AssignmentEnd>({ defaultValue: { until: today } })
  return (
    <Page title={t('end.title')} trail={[{ to: `/${code}/assignments`, label: t('title') }]}>
      <Section>
        <Facts
          facts={[
            { label: t('unit'), value: unit.name },
            { label: t('instructor'), value: instructor.person?.name },
            { label: t('since'), value: since },
          ]}
        />
      </Section>
      <Section>
        <EntryForm form={form} submit={t('end.action')}>
          <DateField field={fields.until} label={t('end.until')} description={t('end.until_note')} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
