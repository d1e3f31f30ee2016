// The month's theme, and how many optional items a branch chooses.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { LongTextField, NumberField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { monthIn, viewTheme } from './menu-view.server'
import { NOTE_CHARACTERS_MAX, OPTIONAL_MAX, Theme } from './theme'
import { saveTheme } from './themes.server'

export const handle: Handle = { title: 'themes:edit_theme' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'themes')
  return viewTheme(db, county, args.params)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'themes')

  const form = parseWithZod(await args.request.formData(), { schema: Theme })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await saveTheme(db, county, monthIn(args.params), form.value)
  return redirect(`/${county.code}/menu/${args.params.month}`)
}

export default function ThemePage() {
  const { t } = useTranslation('themes')
  const { code, month, theme } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Theme>({
    defaultValue: { title: theme?.title, note: theme?.note ?? '', optional_min: theme?.optional_min ?? 1 },
  })
  return (
    <Page title={t('edit_theme')} trail={[{ to: `/${code}/menu/${month}`, label: `${t('title')} ${month}` }]}>
      <Section>
        <EntryForm form={form} submit={t('save')}>
          <TextField field={fields.title} label={t('theme_title')} maxLength={60} required />
          <LongTextField field={fields.note} label={t('note')} maxLength={NOTE_CHARACTERS_MAX} />
          <NumberField
            field={fields.optional_min}
            label={t('optional_min')}
            description={t('optional_min_note')}
            min={0}
            max={OPTIONAL_MAX}
            required
          />
        </EntryForm>
      </Section>
    </Page>
  )
}
