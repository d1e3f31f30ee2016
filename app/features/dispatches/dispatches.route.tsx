// Dispatches, soonest due first: a department's own, those of all bodies for the county's offices.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterSelect, Filters } from '~/ui/filters'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { Tabs } from '~/ui/tabs'
import { Whole } from '~/ui/whole'
import { Due, Standing } from './dispatch-words'
import { viewDispatches } from './dispatches-view.server'

export const handle: Handle = { title: 'dispatches:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('export', 'dispatches')
  return viewDispatches(db, county, new URL(args.request.url).searchParams, now)
}

export default function DispatchesPage() {
  const { t } = useTranslation('dispatches')
  const { code, state, mayEnter, bodies, rows, before, after } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  const ofBody: Column<(typeof rows)[number]> = { label: t('body'), cell: ({ body }) => body.name }
  return (
    <Page
      title={t('title')}
      actions={
        <>
          {mayEnter && <LinkButton to={`/${code}/dispatches/papers`}>{t('papers')}</LinkButton>}
          <LinkButton to={`/${code}/dispatches/export.xlsx${search}`} download>
            {t('export')}
          </LinkButton>
        </>
      }
    >
      <StateTabs />
      {bodies && (
        <Filters keep={{ state }}>
          <FilterSelect name="body_id" label={t('body')} options={bodies} />
        </Filters>
      )}
      <DataTable
        label={t('title')}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={t(`none.${state}`)} />}
        columns={[
          {
            label: t('reference'),
            cell: ({ id, demand }) => (
              <Link to={`/${code}/dispatches/${id}`}>
                <Whole text={demand.reference} />
              </Link>
            ),
          },
          { label: t('unit'), cell: ({ demand }) => demand.unit?.name ?? t('unit_closed') },
          { label: t('category'), cell: ({ demand }) => demand.category.name },
          ...(bodies ? [ofBody] : []),
          { label: t('part'), cell: ({ part }) => t(part === 'lead' ? 'parts.lead' : 'parts.assist') },
          { label: t('due'), cell: (row) => <Due {...row} /> },
          {
            label: t('standing'),
            cell: ({ standing, demand }) => <Standing standing={standing} urgency={demand.urgency} />,
          },
        ]}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}

function StateTabs() {
  const { t } = useTranslation('dispatches')
  const { code, state: now, body_id, tabs } = useLoaderData<typeof loader>()
  const to = (state: string) =>
    `/${code}/dispatches?${new URLSearchParams({ state, ...(body_id && { body_id }) })}`
  return (
    <Tabs
      label={t('standing')}
      tabs={tabs.map(({ state, count }) => ({
        ...{ to: to(state), label: t(`states.${state}`), count, isCurrent: state === now },
      }))}
    />
  )
}
