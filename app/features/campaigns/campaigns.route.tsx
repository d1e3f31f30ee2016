// Opinion campaigns, the latest first.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { PeriodName } from '~/ui/period-name'
import { StageBadge } from './campaign-words'
import { viewCampaigns } from './campaigns-view.server'

export const handle: Handle = { title: 'campaigns:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'campaigns')
  return viewCampaigns(db, county, new URL(args.request.url).searchParams, now)
}

export default function CampaignsPage() {
  const { t } = useTranslation('campaigns')
  const { code, mayStart, rows, before, after } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('title')}
      actions={
        mayStart && (
          <LinkButton to={`/${code}/campaigns/new`} main>
            {t('new')}
          </LinkButton>
        )
      }
    >
      <DataTable
        label={t('title')}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={mayStart ? t('none_starter') : t('none')} />}
        columns={[
          { label: t('name'), cell: ({ id, title }) => <Link to={`/${code}/campaigns/${id}`}>{title}</Link> },
          { label: t('quarter'), cell: ({ quarter }) => <PeriodName of={quarter} /> },
          { label: t('days'), cell: ({ since, until }) => t('between', { since, until }) },
          { label: t('stage'), cell: ({ stage }) => <StageBadge stage={stage} /> },
        ]}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
