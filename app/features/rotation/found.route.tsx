// Founding the alliance: its name, and when the first turn begins.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { monthOf } from '~/core/period'
import { enter } from '~/features/counties/enter.server'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { foundAlliance } from './rotation.server'
import { Founding } from './turn'

export const handle: Handle = { title: 'rotation:found.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { county, now } = await enter(args)
  county.may('edit', 'rotation')
  return { code: county.code, month: monthOf(dayOf(now)) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'rotation')
  const form = parseWithZod(await args.request.formData(), { schema: Founding })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await foundAlliance(db, county, form.value)
  return redirect(`/${county.code}/rotation/order`)
}

export default function FoundPage() {
  const { t } = useTranslation('rotation')
  const { code, month } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Founding>({ defaultValue: { since: month } })
  return (
    <Page
      title={t('found.title')}
      lead={t('found.lead')}
      trail={[{ to: `/${code}/rotation`, label: t('title') }]}
    >
      <Section>
        <EntryForm form={form} submit={t('found.action')}>
          <TextField field={fields.name} label={t('found.name')} maxLength={60} required />
          <TextField
            field={fields.since}
            type="month"
            label={t('found.since')}
            description={t('found.since_hint')}
            required
          />
        </EntryForm>
      </Section>
    </Page>
  )
}
