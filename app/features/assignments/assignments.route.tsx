// Who answers for which units: today's assignments and those to come, or those that are over.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterSelect, Filters, FilterText } from '~/ui/filters'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { lastDayOf } from './assignment'
import { viewAssignments } from './assignments-view.server'

export const handle: Handle = { title: 'assignments:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'assignments')
  return viewAssignments(db, county, dayOf(now), new URL(args.request.url).searchParams)
}

export default function AssignmentsPage() {
  const { t } = useTranslation('assignments')
  const { code, rows, before, after, areas, mayAssign } = useLoaderData<typeof loader>()
  const here = `/${code}/assignments`
  const columns: Column<(typeof rows)[number]>[] = [
    { label: t('unit'), cell: ({ unit }) => <Link to={`/${code}/units/${unit.id}`}>{unit.name}</Link> },
    { label: t('area'), cell: ({ unit }) => unit.area?.name },
    {
      label: t('instructor'),
      cell: ({ instructor }) => (
        <Link to={`/${code}/instructors/${instructor.id}`}>{instructor.person?.name}</Link>
      ),
    },
    { label: t('since'), cell: ({ since }) => since },
    { label: t('last'), cell: lastDayOf },
  ]
  const end: Column<(typeof rows)[number]> = {
    label: t('end.title'),
    cell: ({ id }) => <Link to={`${here}/${id}/end`}>{t('end.action')}</Link>,
  }
  return (
    <Page
      title={t('title')}
      actions={
        mayAssign && (
          <>
            <LinkButton to={`${here}/import`}>{t('import')}</LinkButton>
            <LinkButton to={`${here}/handover`}>{t('hand_over.title')}</LinkButton>
            <LinkButton to={`${here}/new`} main>
              {t('assign.title')}
            </LinkButton>
          </>
        )
      }
    >
      <Filters>
        <FilterText name="q" label={t('search')} />
        <FilterSelect name="area_id" label={t('area')} options={areas} />
        <FilterSelect name="ended" label={t('ended')} options={[{ value: 'yes', label: t('ended_yes') }]} />
      </Filters>
      <DataTable
        label={t('title')}
        columns={mayAssign ? [...columns, end] : columns}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={t('none')} />}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
