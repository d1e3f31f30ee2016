// Offers a resource: the office for every body and unit, others for their own.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { NewResource } from './resource'
import { ResourceFields } from './resource-fields'
import { offerResource } from './resources.server'
import { viewOffer } from './resources-view.server'

export const handle: Handle = { title: 'resources:new' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('create', 'resources')
  return viewOffer(db, county, now)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'resources')

  const form = parseWithZod(await args.request.formData(), { schema: NewResource })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await offerResource(db, county, form.value)
  return redirect(`/${county.code}/resources/${form.value.id}`)
}

export default function NewResourcePage() {
  const { t } = useTranslation('resources')
  const { code, today, isOffice, bodies, units, categories } = useLoaderData<typeof loader>()
  const own = [...bodies, ...units]
  const [form, fields] = useFields<NewResource>({
    defaultValue:
      own.length === 1
        ? { body_id: bodies[0]?.value, unit_id: units[0]?.value, since: today }
        : { since: today },
  })
  return (
    <Page title={t('new')} lead={t('new_lead')} trail={[{ to: `/${code}/resources`, label: t('title') }]}>
      <Section>
        <EntryForm form={form} submit={t('save')} once="id">
          {bodies.length > 0 && <SelectField field={fields.body_id} label={t('body')} options={bodies} />}
          {units.length > 0 && <SelectField field={fields.unit_id} label={t('unit')} options={units} />}
          {isOffice && (
            <TextField field={fields.unit} label={t('unit')} description={t('unit_note')} maxLength={120} />
          )}
          <ResourceFields fields={fields} categories={categories} />
        </EntryForm>
      </Section>
    </Page>
  )
}
