// The rules of routing, in the order in which they are asked: the first that fits a demand says where it goes.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { BodyNames } from './body-names'
import { listRules } from './routing.server'

export const handle: Handle = { title: 'routing:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'routing')
  return { code: county.code, rules: await listRules(db, county) }
}

export default function RoutingPage() {
  const { t } = useTranslation('routing')
  const { code, rules } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <LinkButton to={`/${code}/routing/new`} main>
          {t('new')}
        </LinkButton>
      }
    >
      <DataTable
        label={t('title')}
        rows={rules}
        keyOf={({ id }) => id}
        empty={<Empty title={t('none')} />}
        columns={[
          {
            label: t('place'),
            cell: ({ id, place }) => <Link to={`/${code}/routing/${id}`}>{t('nth', { place })}</Link>,
          },
          { label: t('category'), cell: ({ category }) => category?.name ?? t('any') },
          { label: t('industry'), cell: ({ industry_prefix }) => industry_prefix ?? t('any') },
          { label: t('area'), cell: ({ area }) => area?.name ?? t('any') },
          { label: t('lead_body'), cell: ({ lead }) => <BodyNames bodies={[lead]} /> },
          {
            label: t('assistants'),
            cell: ({ assistants }) => <BodyNames bodies={assistants.map(({ body }) => body)} />,
          },
          {
            label: t('manner'),
            cell: ({ is_automatic }) => (
              <Badge tone={is_automatic ? 'info' : 'neutral'}>
                {is_automatic ? t('automatic') : t('proposed')}
              </Badge>
            ),
          },
        ]}
      />
    </Page>
  )
}
