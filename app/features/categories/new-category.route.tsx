// Adds a category, of the first level or below one of it.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { NumberField, SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { addCategory, listCategories } from './categories.server'
import { CATEGORY_CHARACTERS_MAX, CATEGORY_WORKDAYS_MAX, NewCategory } from './category'

export const handle: Handle = { title: 'categories:new' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'categories')
  const tops = (await listCategories(db, county)).filter(({ parent_id }) => parent_id === null)
  return { code: county.code, tops: tops.map(({ id, name }) => ({ value: id, label: name })) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'categories')

  const form = parseWithZod(await args.request.formData(), { schema: NewCategory })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await addCategory(db, county, form.value)
  return redirect(`/${county.code}/categories`)
}

export default function NewCategoryPage() {
  const { t } = useTranslation('categories')
  const { code, tops } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<NewCategory>({ defaultValue: { workdays: 10 } })
  return (
    <Page title={t('new')} trail={[{ to: `/${code}/categories`, label: t('title') }]}>
      <Section>
        <EntryForm form={form} submit={t('new')} once="id">
          <SelectField
            field={fields.parent_id}
            label={t('parent')}
            description={t('parent_note')}
            options={tops}
          />
          <TextField field={fields.name} label={t('name')} maxLength={CATEGORY_CHARACTERS_MAX} required />
          <NumberField
            field={fields.workdays}
            label={t('workdays')}
            description={t('workdays_note')}
            min={1}
            max={CATEGORY_WORKDAYS_MAX}
            required
          />
        </EntryForm>
      </Section>
    </Page>
  )
}
