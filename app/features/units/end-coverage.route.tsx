// Ending a coverage from a day on.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { DateField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { endCoverage, getCoverage } from './coverage.server'
import { coverageEnd } from './party-org'

export const handle: Handle = { title: 'units:coverage.end' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'coverage')
  const coverage = await getCoverage(db, county, args.params)
  return { code: county.code, today: dayOf(now), coverage }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'coverage')
  const coverage = await getCoverage(db, county, args.params)

  const form = parseWithZod(await args.request.formData(), { schema: coverageEnd(coverage.since) })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await endCoverage(db, county, coverage, form.value)
  return redirect(`/${county.code}/units/${coverage.unit_id}`)
}

export default function EndCoveragePage() {
  const { t } = useTranslation('units')
  const { code, today, coverage } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<{ until: string }>({ defaultValue: { until: today } })
  const trail = [
    { to: `/${code}/units`, label: t('title') },
    { to: `/${code}/units/${coverage.unit_id}`, label: coverage.unit.name },
  ]
  return (
    <Page title={t('coverage.end')} lead={coverage.party_org.name} trail={trail}>
      <Section>
        <EntryForm form={form} submit={t('coverage.end')}>
          <DateField field={fields.until} label={t('until')} description={t('until_note')} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
