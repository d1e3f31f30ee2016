// The secretariat sorts a demand: its category and urgency, who may read its words, and how others are told of it.
import { parseWithZod } from '@conform-to/zod/v4'
import { Text } from '@mantine/core'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { LongTextField, SelectField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { SortedDemand, WORDING_CHARACTERS_MAX } from './demand'
import { DemandFields } from './demand-fields'
import { sortDemand } from './demands.server'
import { viewSorting } from './demands-view.server'

export const handle: Handle = { title: 'demands:sort' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'demands')
  return viewSorting(db, county, args.params, now)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'demands')

  const form = parseWithZod(await args.request.formData(), { schema: SortedDemand })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const id = args.params.id ?? ''
  await sortDemand(db, county, id, form.value)
  return redirect(`/${county.code}/demands/${id}`)
}

export default function EditDemandPage() {
  const { t } = useTranslation('demands')
  const { code, demand, categories, tiers } = useLoaderData<typeof loader>()
  const { id, reference, category, urgency, confidentiality, text, wording } = demand
  const [form, fields] = useFields<SortedDemand>({
    defaultValue: { category_id: category.id, urgency, confidentiality, wording: wording?.wording },
  })
  const trail = [
    { to: `/${code}/demands`, label: t('title') },
    { to: `/${code}/demands/${id}`, label: reference },
  ]
  return (
    <Page title={t('sort')} trail={trail}>
      {text && (
        <Section title={t('body')}>
          <Text style={{ whiteSpace: 'pre-wrap' }}>{text.body}</Text>
        </Section>
      )}
      <Section>
        <EntryForm form={form} submit={t('save')}>
          <input type="hidden" name="number" value={wording?.number ?? 0} />
          <SelectField field={fields.category_id} label={t('category')} options={categories} required />
          <DemandFields fields={fields} tiers={tiers} />
          <LongTextField
            field={fields.wording}
            label={t('wording')}
            description={t('wording_note')}
            maxLength={WORDING_CHARACTERS_MAX}
          />
        </EntryForm>
      </Section>
    </Page>
  )
}
