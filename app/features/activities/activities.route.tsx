// The activities of the alliance, latest first.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { monthOf, nextPeriod, previousPeriod } from '~/core/period'
import { enter } from '~/features/counties/enter.server'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterSelect, Filters } from '~/ui/filters'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { viewActivities } from './activities-view.server'
import { ActivityKindName, StageBadge } from './activity-words'

export const handle: Handle = { title: 'activities:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'activities')
  return viewActivities(db, county, new URL(args.request.url).searchParams, now)
}

export default function ActivitiesPage() {
  const { t } = useTranslation(['activities', 'calendars'])
  const { code, today, mayPlan, rows, before, after } = useLoaderData<typeof loader>()
  const month = monthOf(today)
  const months = [nextPeriod(month), month, previousPeriod(month), previousPeriod(previousPeriod(month))]
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <LinkButton to={`/${code}/rotation/calendars`}>{t('calendars:title')}</LinkButton>
          {mayPlan && (
            <LinkButton to={`/${code}/activities/new`} main>
              {t('plan')}
            </LinkButton>
          )}
        </>
      }
    >
      <Filters>
        <FilterSelect
          name="month"
          label={t('month')}
          options={months.map((value) => ({ value, label: value }))}
        />
      </Filters>
      <DataTable
        label={t('title')}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={mayPlan ? t('none_planner') : t('none')} />}
        columns={[
          {
            label: t('name'),
            cell: ({ id, title }) => <Link to={`/${code}/activities/${id}`}>{title}</Link>,
          },
          { label: t('kind'), cell: ({ kind }) => <ActivityKindName kind={kind} /> },
          { label: t('starts_at'), cell: ({ starts_at }) => minuteOf(starts_at) },
          { label: t('place'), cell: ({ place }) => place },
          {
            label: t('taken'),
            cell: ({ capacity, places }) => places && `${places.taken} / ${capacity ?? t('unlimited')}`,
          },
          { label: t('state'), cell: ({ stage }) => <StageBadge stage={stage} /> },
        ]}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
