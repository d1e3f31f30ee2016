// Attaches a document or a picture to a demand; what it is, its content says and not its name.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { ACCEPTED } from '~/features/files/file'
import { webEnv } from '~/platform/env.server'
import { FileField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { NewDemandFile } from './demand'
import { attachToDemand, getDemand } from './demands.server'

export const handle: Handle = { title: 'demands:attach' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'demands')
  const { id, reference } = await getDemand(db, county, args.params.id ?? '')
  return { code: county.code, id, reference }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'demands')

  const form = parseWithZod(await args.request.formData(), { schema: NewDemandFile })
  if (form.status !== 'success') return data(form.reply({ hideFields: ['file'] }), { status: 422 })

  const demand = await getDemand(db, county, args.params.id ?? '')
  await attachToDemand(db, county, demand, form.value, webEnv().FILES_DIR)
  return redirect(`/${county.code}/demands/${demand.id}`)
}

export default function NewDemandFilePage() {
  const { t } = useTranslation('demands')
  const { code, id, reference } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<NewDemandFile>()
  const trail = [
    { to: `/${code}/demands`, label: t('title') },
    { to: `/${code}/demands/${id}`, label: reference },
  ]
  return (
    <Page title={t('attach')} trail={trail}>
      <Section>
        <EntryForm form={form} submit={t('upload')} once="id" hasFiles>
          <FileField
            field={fields.file}
            label={t('file')}
            description={t('file_note')}
            accept={ACCEPTED}
            required
          />
        </EntryForm>
      </Section>
    </Page>
  )
}
