// One category: its name, how many working days it takes, and whether it is still in use.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { CheckField, NumberField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { changeCategory, getCategory } from './categories.server'
import { CATEGORY_CHARACTERS_MAX, CATEGORY_WORKDAYS_MAX, CategoryDraft } from './category'

export const handle: Handle = { title: 'categories:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'categories')
  return { code: county.code, category: await getCategory(db, county, args.params.id) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'categories')
  const category = await getCategory(db, county, args.params.id)

  const form = parseWithZod(await args.request.formData(), { schema: CategoryDraft })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await changeCategory(db, county, category, form.value, dayOf(now))
  return redirect(`/${county.code}/categories`)
}

export default function CategoryPage() {
  const { t } = useTranslation('categories')
  const { code, category } = useLoaderData<typeof loader>()
  const { name, workdays, retired_on } = category
  const [form, fields] = useFields<CategoryDraft>({
    defaultValue: { name, workdays, is_retired: retired_on !== null },
  })
  return (
    <Page title={name} trail={[{ to: `/${code}/categories`, label: t('title') }]}>
      <Section>
        <EntryForm form={form} submit={t('save')}>
          <TextField field={fields.name} label={t('name')} maxLength={CATEGORY_CHARACTERS_MAX} required />
          <NumberField
            field={fields.workdays}
            label={t('workdays')}
            description={t('workdays_note')}
            min={1}
            max={CATEGORY_WORKDAYS_MAX}
            required
          />
          <CheckField field={fields.is_retired} label={t('is_retired')} description={t('is_retired_note')} />
        </EntryForm>
      </Section>
    </Page>
  )
}
