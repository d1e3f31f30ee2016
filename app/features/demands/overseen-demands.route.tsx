// Demands for a committee above: category, state and dates; one of them is opened for a reason.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { InstantKey, readCursor } from '~/core/keyset'
import { enter } from '~/features/counties/enter.server'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { StageBadge, UrgentBadge } from './demand-words'
import { listOverseenDemands } from './overseen-demands.server'

export const handle: Handle = { title: 'demands:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'overseen_demands')
  const cursor = readCursor(new URL(args.request.url).searchParams, InstantKey)
  const page = await listOverseenDemands(db, county, cursor)
  return { code: county.code, mayOpen: county.me.oversight === 'case', ...page }
}

type OverseenDemand = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

export default function OverseenDemandsPage() {
  const { t } = useTranslation('demands')
  const { code, mayOpen, rows, before, after } = useLoaderData<typeof loader>()
  const columns: Column<OverseenDemand>[] = [
    { label: t('raised_on'), cell: ({ raised_on }) => raised_on },
    { label: t('category'), cell: ({ category }) => category },
    {
      label: t('stage'),
      cell: ({ stage, urgency }) => (
        <>
          <StageBadge stage={stage} /> <UrgentBadge urgency={urgency} />
        </>
      ),
    },
    { label: t('overseen.closed_on'), cell: ({ closed_at }) => closed_at && dayOf(new Date(closed_at)) },
  ]
  const open: Column<OverseenDemand> = {
    label: t('overseen.title'),
    cell: ({ id, may_open, is_open }) =>
      may_open && (
        <LinkButton to={`/${code}/demands/cases/${id}${is_open ? '' : '/opening'}`}>
          {t(is_open ? 'overseen.opened' : 'overseen.open')}
        </LinkButton>
      ),
  }
  return (
    <Page title={t('title')} lead={t('overseen.lead')}>
      <DataTable
        label={t('title')}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={t('overseen.none')} />}
        columns={mayOpen ? [...columns, open] : columns}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
