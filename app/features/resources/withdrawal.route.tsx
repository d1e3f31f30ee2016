// Withdraws a resource before its last day, with the reason that others read.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { Withdrawal } from './resource'
import { withdrawResource } from './resources.server'
import { viewOwn } from './resources-view.server'

export const handle: Handle = { title: 'resources:withdraw' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('withdraw', 'resources')
  return viewOwn(db, county, args.params, dayOf(now))
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('withdraw', 'resources')

  const form = parseWithZod(await args.request.formData(), { schema: Withdrawal })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const id = args.params.id ?? ''
  await withdrawResource(db, county, id, form.value.reason)
  return redirect(`/${county.code}/resources/${id}`)
}

export default function WithdrawalPage() {
  const { t } = useTranslation('resources')
  const { code, resource } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Withdrawal>()
  return (
    <Page
      title={t('withdraw')}
      lead={t('withdraw_note')}
      trail={[{ to: `/${code}/resources/${resource.id}`, label: resource.title }]}
    >
      <Section>
        <EntryForm form={form} submit={t('withdraw')}>
          <TextField field={fields.reason} label={t('reason')} maxLength={200} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
