// Entering a party organisation.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { DateField, SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { enterPartyOrg, listPartyOrgChoices } from './coverage.server'
import { NewPartyOrg, PARTY_ORG_KINDS } from './party-org'
import { listAreas } from './units.server'

export const handle: Handle = { title: 'units:party_orgs.new' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'coverage')
  const [areas, parents] = await Promise.all([listAreas(db, county), listPartyOrgChoices(db, county)])
  return { code: county.code, keep: `party-org:${county.me.person_id}`, areas, parents }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'coverage')

  const form = parseWithZod(await args.request.formData(), { schema: NewPartyOrg })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await enterPartyOrg(db, county, form.value)
  return redirect(`/${county.code}/party-orgs`)
}

export default function NewPartyOrgPage() {
  const { t } = useTranslation('units')
  const { code, keep, areas, parents } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<NewPartyOrg>()
  return (
    <Page title={t('party_orgs.new')} trail={[{ to: `/${code}/party-orgs`, label: t('party_orgs.title') }]}>
      <Section>
        <EntryForm form={form} submit={t('party_orgs.new')} keep={keep} once="id">
          <TextField field={fields.name} label={t('party_orgs.name')} maxLength={120} required />
          <SelectField
            field={fields.kind}
            label={t('kind')}
            options={PARTY_ORG_KINDS.map((kind) => ({ value: kind, label: t(`party_orgs.kinds.${kind}`) }))}
            required
          />
          <SelectField field={fields.parent_id} label={t('party_orgs.parent')} options={parents} />
          <SelectField
            field={fields.area_id}
            label={t('area')}
            options={areas.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DateField field={fields.formed_on} label={t('party_orgs.formed_on')} />
        </EntryForm>
      </Section>
    </Page>
  )
}
