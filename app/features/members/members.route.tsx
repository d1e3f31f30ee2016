// The county's people and what each is here.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isRole, roles } from '~/core/ability'
import { NameKey, readCursor } from '~/core/keyset'
import { enter } from '~/features/counties/enter.server'
import { Badge } from '~/ui/badge'
import { type Column, DataTable } from '~/ui/data-table'
import { FilterSelect, Filters, FilterText } from '~/ui/filters'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { DelegationState } from './delegation-state'
import { findDelegation } from './delegations.server'
import { listMembers } from './members.server'

export const handle: Handle = { title: 'members:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'members')
  const { searchParams } = new URL(args.request.url)
  const role = searchParams.get('role') ?? ''
  const filters = { q: (searchParams.get('q') ?? '').trim().slice(0, 40), role: isRole(role) ? role : null }
  const [page, delegation] = await Promise.all([
    listMembers(db, county, filters, readCursor(searchParams, NameKey)),
    county.kind === 'county' ? findDelegation(db, county) : null,
  ])
  return {
    ...page,
    delegation,
    isCounty: county.kind === 'county',
    mayDecide: county.can('create', 'delegations'),
    mayEnter: county.can('create', 'people'),
    mayImport: county.can('import', 'people'),
    mayPrint: county.can('create', 'invitations'),
  }
}

export default function MembersPage() {
  const { t } = useTranslation('members')
  const { rows, before, after, delegation, isCounty, mayDecide, mayEnter, mayImport, mayPrint } =
    useLoaderData<typeof loader>()
  const columns: Column<(typeof rows)[number]>[] = [
    { label: t('name'), cell: ({ id, name }) => <Link to={id}>{name}</Link> },
    {
      label: t('roles_held'),
      cell: ({ held }) => held.map(({ role }) => (isRole(role) ? t(`roles.${role}`) : role)).join(t('and')),
    },
    { label: t('phone'), cell: ({ phone_masked }) => phone_masked },
    {
      label: t('account'),
      cell: ({ account_id, has_mailbox }) => (
        <>
          {account_id ? <Badge tone="good">{t('has_account')}</Badge> : <Badge>{t('no_account')}</Badge>}{' '}
          {!has_mailbox && <Badge tone="warning">{t('no_mailbox')}</Badge>}
        </>
      ),
    },
  ]
  return (
    <Page
      title={t('title')}
      actions={
        <>
          {mayEnter && (
            <LinkButton to="new" main>
              {t('enter')}
            </LinkButton>
          )}
          {mayImport && <LinkButton to="import">{t('import')}</LinkButton>}
          {mayPrint && <LinkButton to="slips">{t('slips.title')}</LinkButton>}
        </>
      }
    >
      {isCounty && <DelegationState delegation={delegation} mayDecide={mayDecide} />}
      <Filters>
        <FilterText name="q" label={t('name')} />
        <FilterSelect
          name="role"
          label={t('role')}
          options={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        />
      </Filters>
      <DataTable label={t('title')} columns={columns} rows={rows} keyOf={({ id }) => id} />
      <Paging before={before} after={after} />
    </Page>
  )
}
