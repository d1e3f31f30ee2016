// Records a secondment.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { listBodyChoices } from '~/features/bodies/bodies.server'
import { enter } from '~/features/counties/enter.server'
import { DateField, SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { NewSecondment } from './secondment'
import { recordSecondment } from './secondments.server'

export const handle: Handle = { title: 'secondments:new' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'secondments')
  return { code: county.code, bodies: await listBodyChoices(db, county) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'secondments')

  const form = parseWithZod(await args.request.formData(), { schema: NewSecondment })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await recordSecondment(db, county, form.value)
  return redirect(`/${county.code}/secondments`)
}

export default function NewSecondmentPage() {
  const { t } = useTranslation('secondments')
  const { code, bodies } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<NewSecondment>()
  return (
    <Page title={t('new')} trail={[{ to: `/${code}/secondments`, label: t('title') }]}>
      <Section>
        <EntryForm form={form} submit={t('save')} once="id">
          <TextField field={fields.name} label={t('name')} maxLength={40} required />
          <SelectField field={fields.from_body_id} label={t('from_body')} options={bodies} required />
          <SelectField field={fields.to_body_id} label={t('to_body')} options={bodies} required />
          <DateField field={fields.since} label={t('since')} required />
          <DateField field={fields.until} label={t('until')} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
