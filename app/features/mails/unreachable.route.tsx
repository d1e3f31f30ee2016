// Whom no mail reaches: officers and instructors without a mailbox, or whose last mail was refused.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { NameKey, readCursor } from '~/core/keyset'
import { enter } from '~/features/counties/enter.server'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { UnreachableReason } from './mail'
import { listUnreachable } from './mails.server'

export const handle: Handle = { title: 'mails:unreachable.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'mail')
  const { key } = readCursor(new URL(args.request.url).searchParams, NameKey)
  return { code: county.code, ...(await listUnreachable(db, county, key)) }
}

export default function UnreachablePage() {
  const { t } = useTranslation('mails')
  const { code, rows, after } = useLoaderData<typeof loader>()
  const columns: Column<(typeof rows)[number]>[] = [
    {
      label: t('person'),
      cell: ({ person_id, name }) => <Link to={`/${code}/members/${person_id}`}>{name}</Link>,
    },
    {
      label: t('reason'),
      cell: ({ reason }) =>
        t(`unreachable.reasons.${UnreachableReason.safeParse(reason).data ?? 'no_mailbox'}`),
    },
  ]
  return (
    <Page
      title={t('unreachable.title')}
      lead={t('unreachable.lead')}
      trail={[{ to: `/${code}/mail`, label: t('title') }]}
    >
      <DataTable
        label={t('unreachable.title')}
        columns={columns}
        rows={rows}
        keyOf={({ person_id }) => person_id}
        empty={<Empty title={t('unreachable.none')} />}
      />
      <Paging before={null} after={after} />
    </Page>
  )
}
