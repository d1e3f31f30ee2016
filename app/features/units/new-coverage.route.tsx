// Entering that a party organisation covers a unit from a day on.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { DateField, SelectField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { enterCoverage, listPartyOrgChoices } from './coverage.server'
import { COVERAGE_METHODS, NewCoverage } from './party-org'
import { getUnit } from './units.server'

export const handle: Handle = { title: 'units:coverage.enter' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'coverage')
  const { id, name } = await getUnit(db, county, args.params.id ?? '')
  return { code: county.code, id, name, today: dayOf(now), party_orgs: await listPartyOrgChoices(db, county) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'coverage')
  const unit = await getUnit(db, county, args.params.id ?? '')

  const form = parseWithZod(await args.request.formData(), { schema: NewCoverage })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await enterCoverage(db, county, unit.id, form.value)
  return redirect(`/${county.code}/units/${unit.id}`)
}

export default function NewCoveragePage() {
  const { t } = useTranslation('units')
  const { code, id, name, today, party_orgs } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<NewCoverage>({ defaultValue: { since: today } })
  const trail = [
    { to: `/${code}/units`, label: t('title') },
    { to: `/${code}/units/${id}`, label: name },
  ]
  return (
    <Page title={t('coverage.enter')} trail={trail}>
      <Section>
        <EntryForm form={form} submit={t('coverage.enter')} once="id">
          <SelectField field={fields.party_org_id} label={t('party_org')} options={party_orgs} required />
          <SelectField
            field={fields.method}
            label={t('method')}
            options={COVERAGE_METHODS.map((method) => ({ value: method, label: t(`methods.${method}`) }))}
            required
          />
          <DateField field={fields.since} label={t('since')} required />
        </EntryForm>
        <p>
          <Link to={`/${code}/party-orgs/new`}>{t('party_orgs.new')}</Link>
        </p>
      </Section>
    </Page>
  )
}
