// What was mailed for this county, what did not arrive, and the way to those whom no mail reaches.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { InstantKey, readCursor } from '~/core/keyset'
import { enter } from '~/features/counties/enter.server'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterSelect, Filters } from '~/ui/filters'
import { SubmitButton } from '~/ui/form'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { MAIL_STATES, MailState, maySendAgain } from './mail'
import { MailBadge, MailName, MailReasonText } from './mail-words'
import { listMails } from './mails.server'

export const handle: Handle = { title: 'mails:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'mail')
  const search = new URL(args.request.url).searchParams
  const state = MailState.safeParse(search.get('state')).data
  const mails = await listMails(db, county, state, readCursor(search, InstantKey))
  return { code: county.code, maySend: county.can('retry', 'mail'), ...mails }
}

export default function MailsPage() {
  const { t } = useTranslation('mails')
  const { code, rows, before, after, maySend } = useLoaderData<typeof loader>()
  const columns: Column<(typeof rows)[number]>[] = [
    { label: t('what'), cell: ({ kind, key }) => <MailName kind={kind} mailKey={key} /> },
    { label: t('person'), cell: ({ person }) => person?.name ?? '—' },
    { label: t('state'), cell: ({ state }) => <MailBadge state={state} /> },
    { label: t('queued_at'), cell: ({ queued_at }) => minuteOf(queued_at) },
    { label: t('settled_at'), cell: ({ settled_at }) => (settled_at ? minuteOf(settled_at) : '—') },
    { label: t('reason'), cell: ({ reason, answer }) => <MailReasonText reason={reason} answer={answer} /> },
    ...(maySend ? [{ label: t('action'), cell: againForm }] : []),
  ]

  function againForm({ id, state, reason }: (typeof rows)[number]) {
    if (!maySendAgain({ state, reason })) return null
    return (
      <Form method="post" action={`${id}/resend`}>
        <SubmitButton quiet>{t('send_again')}</SubmitButton>
      </Form>
    )
  }

  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={<LinkButton to={`/${code}/mail/unreachable`}>{t('unreachable.title')}</LinkButton>}
    >
      <Filters>
        <FilterSelect
          name="state"
          label={t('state')}
          options={MAIL_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
      </Filters>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={t('none')} />}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
