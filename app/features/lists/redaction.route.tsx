// Takes the words of a published entry away; that it was there, and why it went, remain.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { redactEntry } from './editing.server'
import { Redaction } from './edition'
import { useListTitle } from './list-words'
import { addressOf, viewEntry } from './lists-view.server'

export const handle: Handle = { title: 'lists:redact' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('withdraw', 'lists')
  const view = await viewEntry(db, county, args.params)
  return { ...view, here: addressOf(county, view.edition) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('withdraw', 'lists')

  const form = parseWithZod(await args.request.formData(), { schema: Redaction })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const { edition, entry } = await viewEntry(db, county, args.params)
  await redactEntry(db, county, entry.id, form.value.reason)
  return redirect(addressOf(county, edition))
}

export default function RedactionPage() {
  const { t } = useTranslation('lists')
  const { here, edition, entry } = useLoaderData<typeof loader>()
  const title = useListTitle()
  const [form, fields] = useFields<Redaction>()
  return (
    <Page title={t('redact')} lead={t('redact_note')} trail={[{ to: here, label: title(edition) }]}>
      <Section title={entry.wording ?? t('redacted')}>
        <EntryForm form={form} submit={t('redact')}>
          <TextField field={fields.reason} label={t('redaction_reason')} maxLength={200} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
