// Resources on offer, latest first: found by words, narrowed by category and by how they stand.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterSelect, Filters, FilterText } from '~/ui/filters'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { STANDINGS } from './resource'
import { StandingBadge } from './resource-words'
import { viewResources } from './resources-view.server'

export const handle: Handle = { title: 'resources:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'resources')
  return viewResources(db, county, new URL(args.request.url).searchParams, now)
}

export default function ResourcesPage() {
  const { t } = useTranslation('resources')
  const { code, count, categories, rows, before, after } = useLoaderData<typeof loader>()
  const standings = [...STANDINGS.filter((standing) => standing !== 'current'), 'all' as const]
  return (
    <Page title={t('title')} lead={t('count', { count })} actions={<Actions />}>
      <Filters>
        <FilterText name="q" label={t('search')} placeholder={t('search_note')} />
        <FilterSelect name="category_id" label={t('category')} options={categories} />
        <FilterSelect
          name="standing"
          label={t('standing')}
          otherwise={t('standings.current')}
          options={standings.map((value) => ({ value, label: t(`standings.${value}`) }))}
        />
      </Filters>
      <DataTable
        label={t('title')}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<NoResources />}
        columns={[
          { label: t('name'), cell: ({ id, title }) => <Link to={`/${code}/resources/${id}`}>{title}</Link> },
          { label: t('category'), cell: ({ category }) => category.name },
          { label: t('provider'), cell: ({ provider }) => provider },
          { label: t('audience'), cell: ({ audience }) => audience },
          { label: t('amount'), cell: ({ amount }) => amount },
          { label: t('days'), cell: ({ since, until }) => t('between', { since, until }) },
          { label: t('standing'), cell: ({ standing }) => <StandingBadge standing={standing} /> },
        ]}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}

function Actions() {
  const { t } = useTranslation('resources')
  const { code, mayOffer } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  return (
    <>
      <LinkButton to={`/${code}/resources/export.xlsx${search}`} download>
        {t('export')}
      </LinkButton>
      {mayOffer && (
        <LinkButton to={`/${code}/resources/new`} main>
          {t('new')}
        </LinkButton>
      )}
    </>
  )
}

function NoResources() {
  const { t } = useTranslation('resources')
  const { mayOffer } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  if (search) return <Empty title={t('none_found')} />
  return <Empty title={mayOffer ? t('none_provider') : t('none')} />
}
