// A new item on the month's menu, until it is published.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { LongTextField, NumberField, RadioField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { monthIn, viewTheme } from './menu-view.server'
import { ITEM_KINDS, NewItem, NOTE_CHARACTERS_MAX } from './theme'
import { addItem } from './themes.server'

export const handle: Handle = { title: 'themes:add_item' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'themes')
  const { code, month, theme } = await viewTheme(db, county, args.params)
  return { code, month, position: (theme?.items.length ?? 0) + 1 }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'themes')

  const form = parseWithZod(await args.request.formData(), { schema: NewItem })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await addItem(db, county, monthIn(args.params), form.value)
  return redirect(`/${county.code}/menu/${args.params.month}`)
}

export default function NewItemPage() {
  const { t } = useTranslation('themes')
  const { code, month, position } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<NewItem>({ defaultValue: { kind: 'optional', position } })
  return (
    <Page title={t('add_item')} trail={[{ to: `/${code}/menu/${month}`, label: `${t('title')} ${month}` }]}>
      <Section>
        <EntryForm form={form} submit={t('save')} once="id">
          <RadioField
            field={fields.kind}
            label={t('kind')}
            options={ITEM_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            required
          />
          <TextField field={fields.title} label={t('item_title')} maxLength={80} required />
          <LongTextField field={fields.note} label={t('note')} maxLength={NOTE_CHARACTERS_MAX} />
          <NumberField field={fields.position} label={t('position')} min={1} max={99} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
