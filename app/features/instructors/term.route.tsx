// Re-appointing an instructor: a new term, to which the units move.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { DateField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { NewTerm } from './instructor'
import { getInstructor, reappoint } from './instructors.server'

export const handle: Handle = { title: 'instructors:reappoint.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'appointments')
  const { id, person } = await getInstructor(db, county, args.params.id ?? '')
  return { code: county.code, today: dayOf(now), id, name: person.name }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'appointments')

  const form = parseWithZod(await args.request.formData(), { schema: NewTerm })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await reappoint(db, county, args.params.id ?? '', form.value)
  return redirect(`/${county.code}/instructors/${form.value.id}`)
}

export default function TermPage() {
  const { t } = useTranslation('instructors')
  const { code, today, id, name } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<NewTerm>({ defaultValue: { appointed_on: today } })
  const trail = [
    { to: `/${code}/instructors`, label: t('title') },
    { to: `/${code}/instructors/${id}`, label: name },
  ]
  return (
    <Page title={t('reappoint.title')} lead={t('reappoint.note')} trail={trail}>
      <Section>
        <EntryForm form={form} submit={t('reappoint.title')} once="id">
          <DateField field={fields.appointed_on} label={t('reappoint.appointed_on')} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
