// Demands, latest first: all of the county for its offices, their own for others.
import { Group } from '@mantine/core'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterSelect, Filters, FilterText } from '~/ui/filters'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { isOpen, STATES } from './demand'
import { StageBadge, UrgentBadge, useUrgencyOptions } from './demand-words'
import { viewDemands } from './demands-view.server'

export const handle: Handle = { title: 'demands:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'demands')
  return viewDemands(db, county, new URL(args.request.url).searchParams, now)
}

export default function DemandsPage() {
  const { t } = useTranslation('demands')
  const { code, mayRaise, categories, rows, before, after } = useLoaderData<typeof loader>()
  const urgencies = useUrgencyOptions()
  return (
    <Page
      title={t('title')}
      actions={
        mayRaise && (
          <LinkButton to={`/${code}/demands/new`} main>
            {t('raise')}
          </LinkButton>
        )
      }
    >
      <Filters>
        <FilterText name="q" label={t('search')} placeholder={t('search_note')} />
        <FilterSelect
          name="state"
          label={t('stage')}
          options={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        <FilterSelect name="category_id" label={t('category')} options={categories} />
        <FilterSelect name="urgency" label={t('urgency')} options={urgencies} />
      </Filters>
      <DataTable
        label={t('title')}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={mayRaise ? t('none_raiser') : t('none')} />}
        columns={[
          {
            label: t('reference'),
            cell: ({ id, reference }) => <Link to={`/${code}/demands/${id}`}>{reference}</Link>,
          },
          { label: t('unit'), cell: ({ unit }) => unit?.name ?? t('unit_closed') },
          { label: t('category'), cell: ({ category }) => category.name },
          { label: t('raised_on'), cell: ({ raised_on }) => raised_on },
          {
            label: t('stage'),
            cell: ({ stage, urgency }) => (
              <Group gap="xs" component="span">
                <StageBadge stage={stage} />
                {isOpen(stage) && <UrgentBadge urgency={urgency} />}
              </Group>
            ),
          },
        ]}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
