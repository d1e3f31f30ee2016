// Corrects a resource, or renews it by a later last day.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { EditedResource } from './resource'
import { ResourceFields } from './resource-fields'
import { editResource } from './resources.server'
import { viewOwn } from './resources-view.server'

export const handle: Handle = { title: 'resources:edit' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'resources')
  return viewOwn(db, county, args.params, dayOf(now))
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'resources')

  const form = parseWithZod(await args.request.formData(), { schema: EditedResource })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const id = args.params.id ?? ''
  await editResource(db, county, id, form.value)
  return redirect(`/${county.code}/resources/${id}`)
}

export default function EditResourcePage() {
  const { t } = useTranslation('resources')
  const { code, resource, categories } = useLoaderData<typeof loader>()
  const { title, audience, amount, since, until, contact, note, category } = resource
  const [form, fields] = useFields<EditedResource>({
    defaultValue: {
      title,
      audience,
      amount,
      since,
      until,
      contact,
      note: note ?? '',
      category_id: category.id,
    },
  })
  return (
    <Page
      title={t('edit')}
      lead={resource.provider}
      trail={[{ to: `/${code}/resources/${resource.id}`, label: title }]}
    >
      <Section>
        <EntryForm form={form} submit={t('save')}>
          <ResourceFields fields={fields} categories={categories} />
        </EntryForm>
      </Section>
    </Page>
  )
}
