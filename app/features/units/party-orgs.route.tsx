// The county's party organisations, with the units each covers.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { NameKey, readCursor } from '~/core/keyset'
import { enter } from '~/features/counties/enter.server'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { listPartyOrgs } from './coverage.server'

export const handle: Handle = { title: 'units:party_orgs.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'coverage')
  const cursor = readCursor(new URL(args.request.url).searchParams, NameKey)
  return {
    code: county.code,
    mayEnter: county.can('create', 'coverage'),
    ...(await listPartyOrgs(db, county, cursor)),
  }
}

export default function PartyOrgsPage() {
  const { t, i18n } = useTranslation('units')
  const { code, mayEnter, rows, before, after } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('party_orgs.title')}
      trail={[{ to: `/${code}/coverage`, label: t('coverage.title') }]}
      actions={
        mayEnter && (
          <LinkButton to={`/${code}/party-orgs/new`} main>
            {t('party_orgs.new')}
          </LinkButton>
        )
      }
    >
      <DataTable
        label={t('party_orgs.title')}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={t('party_orgs.none')} />}
        columns={[
          { label: t('party_orgs.name'), cell: ({ name }) => name },
          { label: t('kind'), cell: ({ kind }) => String(i18n.t(`units:party_orgs.kinds.${kind}`, kind)) },
          { label: t('area'), cell: ({ area }) => area?.name },
          { label: t('party_orgs.formed_on'), cell: ({ formed_on }) => formed_on },
          { label: t('party_orgs.units'), cell: ({ coverages }) => coverages[0]?.count ?? 0, numeric: true },
        ]}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
