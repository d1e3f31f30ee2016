// Who is served, for the operator: code, kind and since when. Nothing of what they do is shown here.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { NameKey, readCursor } from '~/core/keyset'
import { enter } from '~/features/counties/enter.server'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { listTenants } from './applications.server'

export const handle: Handle = { title: 'applications:tenants' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'applications')
  return listTenants(db, readCursor(new URL(args.request.url).searchParams, NameKey))
}

export default function TenantsPage() {
  const { t } = useTranslation('applications')
  const { rows, before, after } = useLoaderData<typeof loader>()
  return (
    <Page title={t('tenants')} lead={t('tenants_lead')}>
      <DataTable
        label={t('tenants')}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={t('no_tenants')} />}
        columns={[
          { label: t('name'), cell: ({ name }) => name },
          { label: t('tenant_code'), cell: ({ code }) => code },
          {
            label: t('kind'),
            cell: ({ kind }) => t(kind === 'superior' ? 'kinds.superior' : 'kinds.county'),
          },
          { label: t('parent'), cell: ({ parent }) => parent?.name },
          { label: t('since'), cell: ({ created_at }) => minuteOf(created_at) },
        ]}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
