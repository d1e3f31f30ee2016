// Ticked units to one instructor from a day on: the bulk action, and the form for a single one.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { DateField, SelectField } from '~/ui/field'
import { FilterSelect, Filters, FilterText } from '~/ui/filters'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { NewAssignments } from './assignment'
import { assignUnits } from './assignments.server'
import { viewAssignableUnits } from './assignments-view.server'
import { UnitTicks } from './unit-ticks'

export const handle: Handle = { title: 'assignments:assign.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('create', 'assignments')
  return viewAssignableUnits(db, county, dayOf(now), new URL(args.request.url).searchParams)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'assignments')

  const form = parseWithZod(await args.request.formData(), { schema: NewAssignments })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await assignUnits(db, county, form.value)
  return redirect(`/${county.code}/instructors/${form.value.instructor_id}`)
}

export default function NewAssignmentsPage() {
  const { t } = useTranslation('assignments')
  const { code, today, rows, before, after, areas, instructors, instructor_id } =
    useLoaderData<typeof loader>()
  const [form, fields] = useFields<NewAssignments>({ defaultValue: { since: today, instructor_id } })
  return (
    <Page
      title={t('assign.title')}
      lead={t('assign.lead')}
      trail={[{ to: `/${code}/assignments`, label: t('title') }]}
    >
      <Filters>
        <FilterText name="q" label={t('search')} />
        <FilterSelect name="area_id" label={t('area')} options={areas} />
        <FilterSelect
          name="unassigned"
          label={t('assign.unassigned')}
          options={[{ value: 'yes', label: t('assign.unassigned_yes') }]}
        />
      </Filters>
      <EntryForm form={form} submit={t('assign.action')}>
        <UnitTicks code={code} field={fields.unit_ids} units={rows} />
        <Paging before={before} after={after} />
        <Section>
          <SelectField field={fields.instructor_id} label={t('instructor')} options={instructors} required />
          <DateField field={fields.since} label={t('assign.since')} required />
        </Section>
      </EntryForm>
    </Page>
  )
}
