// Handing over all that a person holds: to whom, what exactly, and doing it; underneath, what was handed over lately.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { type Handle, Page, Section } from '~/ui/page'
import { NewHandover } from './handover'
import { getPerson, handOver, listHandovers, listReceivers, previewHandover } from './handovers.server'
import { LatestHandovers } from './latest-handovers'
import { HandoverPlan } from './plan'
import { Receivers } from './receivers'

export const handle: Handle = { title: 'handovers:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('create', 'handovers')
  const search = new URL(args.request.url).searchParams
  const person = await getPerson(db, county, String(args.params.id))
  const q = (search.get('q') ?? '').trim().slice(0, 40)
  const to_id = z.uuid().safeParse(search.get('to')).data
  const to = to_id ? await getPerson(db, county, to_id) : null
  const receivers = to ? [] : await listReceivers(db, county, person.id, q)
  const preview = to ? await previewHandover(db, county, person.id, to.id) : []
  const handovers = await listHandovers(db, county, person.id)
  const at = { code: county.code, today: dayOf(now), now: now.toISOString() }
  return { ...at, person, q, to, receivers, preview, handovers }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'handovers')
  const { id } = await getPerson(db, county, String(args.params.id))
  const form = parseWithZod(await args.request.formData(), { schema: NewHandover })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await handOver(db, county, id, form.value)
  return redirect(`/${county.code}/members/${id}/handover`)
}

export default function HandoverPage() {
  const { t } = useTranslation(['handovers', 'members'])
  const { code, today, now, person, q, to, receivers, preview, handovers } = useLoaderData<typeof loader>()
  const trail = [
    { to: `/${code}/members`, label: t('members:title') },
    { to: `/${code}/members/${person.id}`, label: person.name },
  ]
  return (
    <Page title={t('title_of', { name: person.name })} lead={t('lead')} trail={trail}>
      {to ? (
        <>
          <Section title={t('to', { name: to.name })}>
            {to.phone_masked} <Link to="?">{t('another')}</Link>
          </Section>
          <HandoverPlan to={to} today={today} preview={preview} />
        </>
      ) : (
        <Receivers q={q} receivers={receivers} />
      )}
      <LatestHandovers handovers={handovers} now={now} />
    </Page>
  )
}
