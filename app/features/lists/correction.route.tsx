// Corrects a published edition: another one is drafted that cites it.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { LongTextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { correctEdition } from './editing.server'
import { Correction } from './edition'
import { useListTitle } from './list-words'
import { addressOf, editionAt } from './lists-view.server'

export const handle: Handle = { title: 'lists:correct' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'lists')
  const edition = await editionAt(db, county, args.params)
  return { edition, here: addressOf(county, edition) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'lists')

  const form = parseWithZod(await args.request.formData(), { schema: Correction })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const edition = await editionAt(db, county, args.params)
  await correctEdition(db, county, edition.id, form.value)
  return redirect(addressOf(county, { ...edition, number: edition.number + 1 }))
}

export default function CorrectionPage() {
  const { t } = useTranslation('lists')
  const { here, edition } = useLoaderData<typeof loader>()
  const title = useListTitle()
  const [form, fields] = useFields<Correction>()
  return (
    <Page title={t('correct')} lead={t('correct_note')} trail={[{ to: here, label: title(edition) }]}>
      <Section>
        <EntryForm form={form} submit={t('correct')} once="id">
          <LongTextField
            field={fields.reason}
            label={t('correction_reason')}
            rows={2}
            maxLength={500}
            required
          />
        </EntryForm>
      </Section>
    </Page>
  )
}
