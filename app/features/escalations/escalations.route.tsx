// Escalations, latest first: which dispatch was put before whom, and where nobody was there.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { InstantKey, readCursor } from '~/core/keyset'
import { enter } from '~/features/counties/enter.server'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterSelect, Filters } from '~/ui/filters'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { Whole } from '~/ui/whole'
import { listEscalations } from './escalations.server'

export const handle: Handle = { title: 'escalations:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'escalations')
  const search = new URL(args.request.url).searchParams
  const page = await listEscalations(
    db,
    county,
    search.get('person') === 'nobody',
    readCursor(search, InstantKey),
  )
  return { ...page, code: county.code, mayName: county.can('edit', 'bodies') }
}

export default function EscalationsPage() {
  const { t } = useTranslation('escalations')
  const { code, mayName, rows, before, after } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Filters>
        <FilterSelect
          name="person"
          label={t('person')}
          options={[{ value: 'nobody', label: t('only_vacant') }]}
        />
      </Filters>
      <DataTable
        label={t('title')}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={t('none')} />}
        columns={[
          { label: t('raised_at'), cell: ({ raised_at }) => minuteOf(raised_at) },
          { label: t('step'), cell: ({ step }) => t(`steps.${step}`) },
          {
            label: t('demand'),
            cell: ({ dispatch: { id, demand } }) => (
              <Link to={`/${code}/dispatches/${id}`}>
                <Whole text={`${demand.reference} ${demand.category.name}`} />
              </Link>
            ),
          },
          {
            label: t('body'),
            cell: ({ dispatch: { body } }) =>
              mayName ? <Link to={`/${code}/bodies/${body.id}`}>{body.name}</Link> : body.name,
          },
          { label: t('due_at'), cell: ({ due_at }) => minuteOf(due_at) },
          {
            label: t('person'),
            cell: ({ person_id, person, step }) =>
              person_id ? (
                (person?.name ?? t(`persons.${step}`))
              ) : (
                <Badge tone="bad">{t(step === 'due' ? 'no_supervisor' : 'nobody')}</Badge>
              ),
          },
        ]}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
