// The county's categories, of demands and of resources.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { listCategories } from './categories.server'

export const handle: Handle = { title: 'categories:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'categories')
  const categories = await listCategories(db, county)
  return { code: county.code, categories, mayEdit: county.can('edit', 'categories') }
}

export default function CategoriesPage() {
  const { t } = useTranslation('categories')
  const { code, categories, mayEdit } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        mayEdit && (
          <LinkButton to={`/${code}/categories/new`} main>
            {t('new')}
          </LinkButton>
        )
      }
    >
      <DataTable
        label={t('title')}
        rows={categories}
        keyOf={({ id }) => id}
        columns={[
          {
            label: t('name'),
            cell: ({ id, name }) => (mayEdit ? <Link to={`/${code}/categories/${id}`}>{name}</Link> : name),
          },
          { label: t('parent'), cell: ({ parent }) => parent },
          { label: t('workdays'), cell: ({ workdays }) => workdays, numeric: true },
          { label: t('state'), cell: ({ retired_on }) => retired_on && <Badge>{t('retired')}</Badge> },
        ]}
      />
    </Page>
  )
}
