// The operator's list: confirmed applications, those that wait first by default.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { InstantKey, readCursor } from '~/core/keyset'
import { enter } from '~/features/counties/enter.server'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { Tabs } from '~/ui/tabs'
import { stateOf } from './application'
import { countWaitingApplications, listApplications } from './applications.server'

export const handle: Handle = { title: 'applications:list_title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'applications')
  const search = new URL(args.request.url).searchParams
  const onlyWaiting = search.get('state') !== 'all'
  const [page, waiting] = await Promise.all([
    listApplications(db, county, onlyWaiting, readCursor(search, InstantKey)),
    countWaitingApplications(db, county),
  ])
  const rows = page.rows.map((row) => ({ ...row, state: stateOf(row, now) }))
  return { ...page, rows, waiting, onlyWaiting }
}

const tones = {
  waiting: 'warning',
  approved: 'good',
  declined: 'neutral',
  unconfirmed: 'neutral',
  expired: 'neutral',
} as const

export default function ApplicationsPage() {
  const { t } = useTranslation('applications')
  const { rows, before, after, waiting, onlyWaiting } = useLoaderData<typeof loader>()
  return (
    <Page title={t('list_title')}>
      <Tabs
        label={t('state')}
        tabs={[
          { to: '?', label: t('only_waiting'), count: waiting, isCurrent: onlyWaiting },
          { to: '?state=all', label: t('all'), isCurrent: !onlyWaiting },
        ]}
      />
      <DataTable
        label={t('list_title')}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={t(onlyWaiting ? 'none_waiting' : 'none')} />}
        columns={[
          { label: t('place'), cell: ({ id, name }) => <Link to={id}>{name}</Link> },
          { label: t('division'), cell: ({ of }) => of?.name },
          { label: t('applicant'), cell: ({ applicant }) => applicant },
          { label: t('applied_at'), cell: ({ applied_at }) => minuteOf(applied_at) },
          {
            label: t('state'),
            cell: ({ state }) => <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>,
          },
        ]}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
