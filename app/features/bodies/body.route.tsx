// One body: correcting it, who works there, dissolving it.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { Confirm } from '~/ui/confirm'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { correctBody, dissolveBody, getBody, listTies } from './bodies.server'
import { BodyDraft } from './body'
import { BodyForm } from './body-form'

export const handle: Handle = { title: 'bodies:edit' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'bodies')
  const [body, ties] = await Promise.all([getBody(db, county, args.params.id ?? ''), listTies(db, county)])
  return { code: county.code, body, ties }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'bodies')
  const { id, dissolved_on } = await getBody(db, county, args.params.id ?? '')
  const typed = await args.request.formData()
  if (typed.get('form') === 'end') {
    await dissolveBody(db, county, id, dissolved_on ? null : dayOf(now))
    return redirect(`/${county.code}/bodies/${id}`)
  }
  const form = parseWithZod(typed, { schema: BodyDraft })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await correctBody(db, county, id, form.value)
  return redirect(`/${county.code}/bodies`)
}

export default function BodyPage() {
  const { t } = useTranslation('bodies')
  const { code, body, ties } = useLoaderData<typeof loader>()
  const [end] = useFields({ id: 'end' })
  const { dissolved_on } = body
  return (
    <Page title={body.name} trail={[{ to: `/${code}/bodies`, label: t('title') }]}>
      {dissolved_on && <Notice tone="warning" title={t('dissolved_on', { day: dissolved_on })} />}
      <BodyForm key={body.id} submit={t('save')} ties={ties} body={body} />
      <Staff code={code} held={body.memberships} />
      <Section title={t(dissolved_on ? 'restore' : 'dissolve')}>
        {dissolved_on ? (
          <EntryForm form={end} submit={t('restore')} />
        ) : (
          <Confirm label={t('dissolve')} question={t('dissolve_question')}>
            <EntryForm form={end} submit={t('dissolve')} />
          </Confirm>
        )}
      </Section>
    </Page>
  )
}

type Held = { people: { id: string; name: string } | null }

function Staff({ code, held }: { code: string; held: readonly Held[] }) {
  const { t } = useTranslation('bodies')
  const people = held.flatMap((one) => one.people ?? [])
  return (
    <Section title={t('staff')}>
      {people.length === 0 && <p>{t('nobody')}</p>}
      <ul>
        {people.map(({ id, name }) => (
          <li key={id}>
            <Link to={`/${code}/members/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
      <Link to={`/${code}/members`}>{t('invite')}</Link>
    </Section>
  )
}
