// The instructors of a county: with their units, and for the office what they owe in this half-month.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { Badge } from '~/ui/badge'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterSelect, Filters, FilterText } from '~/ui/filters'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import type { ListedInstructor } from './instructors.server'
import { viewInstructors } from './instructors-view.server'
import { Term } from './term'

export const handle: Handle = { title: 'instructors:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'appointments')
  return viewInstructors(db, county, dayOf(now), new URL(args.request.url).searchParams)
}

export default function InstructorsPage() {
  const { t } = useTranslation('instructors')
  const { code, rows, before, after, bodies, isOffice, mayAppoint } = useLoaderData<typeof loader>()
  const here = `/${code}/instructors`
  const columns: Column<ListedInstructor>[] = [
    { label: t('name'), cell: ({ id, name }) => <Link to={`${here}/${id}`}>{name}</Link> },
    { label: t('body'), cell: ({ body }) => body },
    { label: t('term'), cell: (appointment) => <Term {...appointment} /> },
    { label: t('units'), cell: ({ units }) => units, numeric: true },
  ]
  const forOffice: Column<ListedInstructor>[] = [
    {
      label: t('owed'),
      cell: ({ obliged, owed }) => t('owed_of', { done: obliged - owed, obliged }),
      numeric: true,
    },
    {
      label: t('reach'),
      cell: ({ has_mailbox }) =>
        has_mailbox ? <Badge>{t('reaches.mail')}</Badge> : <Badge tone="warning">{t('reaches.paper')}</Badge>,
    },
  ]
  return (
    <Page
      title={t('title')}
      actions={
        <>
          {isOffice && (
            <LinkButton to={`${here}/export.xlsx`} download>
              {t('export')}
            </LinkButton>
          )}
          {mayAppoint && <LinkButton to={`${here}/import`}>{t('import')}</LinkButton>}
          {mayAppoint && (
            <LinkButton to={`${here}/new`} main>
              {t('appoint.title')}
            </LinkButton>
          )}
        </>
      }
    >
      {isOffice && (
        <Filters>
          <FilterText name="search" label={t('search')} />
          <FilterSelect name="of_body" label={t('body')} options={bodies} />
          <FilterSelect name="ended" label={t('ended')} options={[{ value: 'yes', label: t('ended_yes') }]} />
        </Filters>
      )}
      <DataTable
        label={t('title')}
        columns={isOffice ? [...columns, ...forOffice] : columns}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={t('none')} />}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
