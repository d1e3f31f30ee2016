// Words an entry of a draft for the public.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { LongTextField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { wordEntry } from './editing.server'
import { EntryWording } from './edition'
import { useListTitle } from './list-words'
import { addressOf, editionAt, viewEntry } from './lists-view.server'

export const handle: Handle = { title: 'lists:word' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'lists')
  const view = await viewEntry(db, county, args.params)
  return { ...view, here: addressOf(county, view.edition) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'lists')

  const form = parseWithZod(await args.request.formData(), { schema: EntryWording })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const edition = await editionAt(db, county, args.params)
  await wordEntry(db, county, args.params.entry ?? '', form.value)
  return redirect(addressOf(county, edition))
}

export default function EntryPage() {
  const { t } = useTranslation('lists')
  const { here, edition, entry } = useLoaderData<typeof loader>()
  const title = useListTitle()
  const [form, fields] = useFields<EntryWording>({
    defaultValue: { wording: entry.wording ?? '', details: entry.details ?? '' },
  })
  return (
    <Page title={t('word')} lead={t('word_note')} trail={[{ to: here, label: title(edition) }]}>
      <Section>
        <EntryForm form={form} submit={t('save')}>
          <input type="hidden" name="version" value={entry.version} readOnly />
          <LongTextField field={fields.wording} label={t('wording')} rows={3} maxLength={500} required />
          <TextField field={fields.details} label={t('details')} maxLength={300} />
        </EntryForm>
      </Section>
    </Page>
  )
}
