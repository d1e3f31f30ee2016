// The ledger: the county's units, found by name, code or initials, narrowed by area, kind, state and coverage.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { InitialsKey, readCursor } from '~/core/keyset'
import { enter } from '~/features/counties/enter.server'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterSelect, Filters, FilterText } from '~/ui/filters'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { UnitKind, UnitStatus } from './unit'
import { Covered, Status } from './unit-badges'
import { countUnits, LedgerFilters, type LedgerRow, listAreas, listUnits } from './units.server'

export const handle: Handle = { title: 'units:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'units')
  const search = new URL(args.request.url).searchParams
  const filters = LedgerFilters.parse(Object.fromEntries([...search].filter(([, value]) => value !== '')))
  const [page, count, areas] = await Promise.all([
    listUnits(db, county, filters, readCursor(search, InitialsKey)),
    countUnits(db, county, filters),
    listAreas(db, county),
  ])
  const may = {
    create: county.can('create', 'units'),
    import: county.can('import', 'units'),
    export: county.can('export', 'units'),
  }
  return { code: county.code, may, count, areas, ...page }
}

export default function UnitsPage() {
  const { t } = useTranslation('units')
  const { code, rows, before, after, count, areas } = useLoaderData<typeof loader>()
  const columns: Column<LedgerRow>[] = [
    { label: t('name'), cell: ({ id, name }) => <Link to={`/${code}/units/${id}`}>{name}</Link> },
    { label: t('credit_code'), cell: ({ credit_code }) => credit_code },
    { label: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
    { label: t('area'), cell: ({ area }) => area },
    { label: t('status'), cell: ({ status }) => <Status status={status} /> },
    { label: t('full_members'), cell: ({ full_members }) => full_members, numeric: true },
    { label: t('covered'), cell: ({ covered }) => <Covered covered={covered} /> },
  ]
  return (
    <Page title={t('title')} lead={t('count', { count })} actions={<LedgerActions />}>
      <Filters>
        <FilterText name="q" label={t('search')} placeholder={t('search_note')} />
        <FilterSelect
          name="area_id"
          label={t('area')}
          options={areas.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FilterSelect
          name="kind"
          label={t('kind')}
          options={UnitKind.options.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        <FilterSelect
          name="status"
          label={t('status')}
          options={UnitStatus.options.map((status) => ({ value: status, label: t(`statuses.${status}`) }))}
        />
        <FilterSelect
          name="covered"
          label={t('covered')}
          options={[
            { value: 'yes', label: t('covered_yes') },
            { value: 'singly', label: t('coverage.singly') },
            { value: 'jointly', label: t('coverage.jointly') },
            { value: 'no', label: t('covered_no') },
          ]}
        />
      </Filters>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<NoUnits />}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}

function LedgerActions() {
  const { t } = useTranslation('units')
  const { code, may } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  return (
    <>
      {may.export && (
        <LinkButton to={`/${code}/units/export.xlsx${search}`} download>
          {t('export')}
        </LinkButton>
      )}
      {may.import && <LinkButton to={`/${code}/units/import`}>{t('import')}</LinkButton>}
      {may.create && (
        <LinkButton to={`/${code}/units/new`} main>
          {t('new.title')}
        </LinkButton>
      )}
    </>
  )
}

function NoUnits() {
  const { t } = useTranslation('units')
  const { code, may } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  return (
    <Empty title={search ? t('none_found') : t('none')}>
      {!search && may.import && <LinkButton to={`/${code}/units/import`}>{t('import')}</LinkButton>}
    </Empty>
  )
}
