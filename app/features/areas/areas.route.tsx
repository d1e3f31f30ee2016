// The county's areas.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { NameKey, readCursor } from '~/core/keyset'
import { enter } from '~/features/counties/enter.server'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterSelect, Filters } from '~/ui/filters'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { AREA_KINDS, isAreaKind } from './area'
import { listAreas } from './areas.server'

export const handle: Handle = { title: 'areas:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'areas')
  const search = new URL(args.request.url).searchParams
  const kind = search.get('kind')
  const page = await listAreas(db, county, isAreaKind(kind) ? kind : null, readCursor(search, NameKey))
  return { ...page, code: county.code, mayEnter: county.can('create', 'areas') }
}

export default function AreasPage() {
  const { t, i18n } = useTranslation('areas')
  const [search] = useSearchParams()
  const { code, mayEnter, rows, before, after } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        mayEnter && (
          <>
            <LinkButton to={`/${code}/areas/paste`}>{t('paste')}</LinkButton>
            <LinkButton to={`/${code}/areas/new`} main>
              {t('new')}
            </LinkButton>
          </>
        )
      }
    >
      <Filters>
        <FilterSelect
          name="kind"
          label={t('kind')}
          options={AREA_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
      </Filters>
      <DataTable
        label={t('title')}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={t(search.size > 0 ? 'none_found' : 'none')} />}
        columns={[
          {
            label: t('name'),
            cell: ({ id, name }) => (mayEnter ? <Link to={`/${code}/areas/${id}`}>{name}</Link> : name),
          },
          { label: t('kind'), cell: ({ kind }) => String(i18n.t(`areas:kinds.${kind}`, kind)) },
          { label: t('parent'), cell: ({ parent }) => parent },
          {
            label: t('units'),
            cell: ({ id, units: [held] }) => (
              <Link to={`/${code}/units?area_id=${id}`}>{t('unit_count', { count: held?.count ?? 0 })}</Link>
            ),
            numeric: true,
          },
        ]}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
