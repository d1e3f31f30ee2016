// The county's bodies.
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
import { listBodies } from './bodies.server'
import { BODY_KINDS, BODY_STATES, handlesDemands, isBodyKind, isBodyState } from './body'

export const handle: Handle = { title: 'bodies:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'bodies')
  const search = new URL(args.request.url).searchParams
  const [kind, state] = [search.get('kind'), search.get('state')]
  const filters = { kind: isBodyKind(kind) ? kind : null, state: isBodyState(state) ? state : null }
  const page = await listBodies(db, county, filters, readCursor(search, NameKey))
  return { ...page, code: county.code, mayEnter: county.can('create', 'bodies') }
}

export default function BodiesPage() {
  const { t, i18n } = useTranslation('bodies')
  const [search] = useSearchParams()
  const { code, mayEnter, rows, before, after } = useLoaderData<typeof loader>()
  const isNarrowed = search.size > 0
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        mayEnter && (
          <>
            <LinkButton to={`/${code}/bodies/paste`}>{t('paste')}</LinkButton>
            <LinkButton to={`/${code}/bodies/new`} main>
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
          options={BODY_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        <FilterSelect
          name="state"
          label={t('state')}
          otherwise={t('existing')}
          options={BODY_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
      </Filters>
      <DataTable
        label={t('title')}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={t(isNarrowed ? 'none_found' : 'none')} />}
        columns={[
          {
            label: t('name'),
            cell: ({ id, name }) => (mayEnter ? <Link to={`/${code}/bodies/${id}`}>{name}</Link> : name),
          },
          { label: t('kind'), cell: ({ kind }) => String(i18n.t(`bodies:kinds.${kind}`, kind)) },
          { label: t('area'), cell: ({ area }) => area?.name },
          {
            label: t('supervisor'),
            cell: (body) => body.supervisor?.name ?? (handlesDemands(body) ? t('no_supervisor') : null),
          },
          {
            label: t('staff'),
            cell: ({ memberships: [held] }) => t('people', { count: held?.count ?? 0 }),
            numeric: true,
          },
        ]}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
