// Announcing turns through a month: from then on they stand.
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
import { announcedMonths, announceTurns } from './rotation.server'
import { monthAfter } from './schedule'
import { Announcement } from './turn'

export const handle: Handle = { title: 'rotation:announce.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'rotation')
  const months = await announcedMonths(db, county)
  return { code: county.code, months, through: monthAfter(monthOf(dayOf(now)), months) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'rotation')
  const form = parseWithZod(await args.request.formData(), { schema: Announcement })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await announceTurns(db, county, form.value.through)
  return redirect(`/${county.code}/rotation`)
}

export default function AnnouncementPage() {
  const { t } = useTranslation('rotation')
  const { code, months, through } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Announcement>({ defaultValue: { through } })
  return (
    <Page
      title={t('announce.title')}
      lead={t('announce.lead', { count: months })}
      trail={[{ to: `/${code}/rotation`, label: t('title') }]}
    >
      <Section>
        <EntryForm form={form} submit={t('announce.action')}>
          <TextField field={fields.through} type="month" label={t('announce.through')} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
