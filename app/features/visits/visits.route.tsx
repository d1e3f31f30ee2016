// The visits page: what I still have to contact, or how far the county is; then the visits, latest first.
import { Group } from '@mantine/core'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { Figure } from '~/ui/figure'
import { FilterSelect, Filters } from '~/ui/filters'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { latestHalfMonths, nameOf } from './half-months'
import { OwedList } from './owed-list'
import { VisitTable } from './visit-table'
import { viewVisits } from './visits-view.server'

export const handle: Handle = { title: 'visits:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'visits')
  return viewVisits(db, county, dayOf(now), new URL(args.request.url).searchParams)
}

export default function VisitsPage() {
  const { t } = useTranslation('visits')
  const { code, half_month, mine, figures, mayRecord, rows, before, after } = useLoaderData<typeof loader>()
  const here = `/${code}/visits`
  return (
    <Page
      title={t('title')}
      actions={
        mayRecord && (
          <LinkButton to={`${here}/new`} main>
            {t('record')}
          </LinkButton>
        )
      }
    >
      {mine && <OwedList code={code} {...mine} all={`${here}/uncontacted`} />}
      {figures && (
        <Group>
          <Figure label={t('owed.rate')} {...figures} rule={t('owed.rule')} rows={`${here}/uncontacted`} />
        </Group>
      )}
      <Filters>
        <FilterSelect
          name="half_month"
          label={t('half_month')}
          options={latestHalfMonths(half_month).map((value) => ({ value, label: nameOf(value, t) }))}
        />
      </Filters>
      <VisitTable code={code} visits={rows} />
      <Paging before={before} after={after} />
    </Page>
  )
}
