// Asks what a list of more than fifty people is for, before it is taken away.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { askedIn, ExportReason } from './export'
import { giveReason } from './exports.server'

export const handle: Handle = { title: 'exports:title' }

export async function loader(args: LoaderFunctionArgs) {
  await enter(args)
  return { rows: askedIn(args.request.url).rows }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  const asked = askedIn(args.request.url)

  const form = parseWithZod(await args.request.formData(), { schema: ExportReason })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  return redirect(await giveReason(db, county, { ...asked, carries_people: true, ...form.value }))
}

export default function NewExportPage() {
  const { t } = useTranslation('exports')
  const { rows } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<ExportReason>()
  return (
    <Page title={t('title')} lead={t('lead', { rows })}>
      <Section>
        <EntryForm form={form} submit={t('action')} isDownload>
          <TextField
            field={fields.reason}
            label={t('reason')}
            description={t('reason_hint')}
            maxLength={200}
            required
          />
        </EntryForm>
      </Section>
    </Page>
  )
}
