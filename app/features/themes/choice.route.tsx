// A branch ticks what it does this month besides what is mandatory; the office does so from paper.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { ChecksField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { monthIn, viewChoice } from './menu-view.server'
import { Choice } from './theme'
import { chooseItems, getTheme } from './themes.server'

export const handle: Handle = { title: 'themes:choices.action' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'menu_choices')
  return viewChoice(db, county, args.params)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'menu_choices')

  const form = parseWithZod(await args.request.formData(), { schema: Choice })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const theme = await getTheme(db, county, monthIn(args.params))
  await chooseItems(db, county, theme.id, args.params.branch ?? '', form.value.items)
  return redirect(`/${county.code}/menu/${theme.month}`)
}

export default function ChoicePage() {
  const { t } = useTranslation('themes')
  const { code, month, branch, items, optional_min } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Choice>({ defaultValue: { items: branch.chosen } })
  return (
    <Page
      title={t('choices.action')}
      lead={branch.name}
      trail={[{ to: `/${code}/menu/${month}`, label: `${t('title')} ${month}` }]}
    >
      <Section>
        <EntryForm form={form} submit={t('save')}>
          <ChecksField
            field={fields.items}
            label={t('optional', { count: Math.min(optional_min, items.length) })}
            description={t('choices.until_month_end')}
            options={items.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </EntryForm>
      </Section>
    </Page>
  )
}
