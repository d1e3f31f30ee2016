// The way from a record to who changed it. Committees above read records without persons: to them it says nothing and is not shown.
import { Link, useRouteLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { loader } from './county.route'

/** `record` as private.rows_of_record() names it; without `id` where the county has but one. */
export function ChangesLink({ record, id = '' }: { record: string; id?: string }) {
  const { t } = useTranslation('audit')
  const county = useRouteLoaderData<typeof loader>('features/counties/county.route')
  if (!county || county.person.roles.includes('overseer')) return null
  return (
    <p className="screen-only">
      <Link to={`/${county.code}/changes/${record}/${id}`}>{t('changes.link')}</Link>
    </p>
  )
}
