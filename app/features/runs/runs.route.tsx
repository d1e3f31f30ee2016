// What runs in the background for this county: what is due, what came of it, and what was given up.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { InstantKey, readCursor } from '~/core/keyset'
import { enter } from '~/features/counties/enter.server'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterSelect, Filters } from '~/ui/filters'
import { SubmitButton } from '~/ui/form'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { RUN_STATES, RunState } from './run'
import { Outcome, RunBadge, RunName } from './run-words'
import { listRuns } from './runs.server'

export const handle: Handle = { title: 'runs:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'runs')
  const search = new URL(args.request.url).searchParams
  const state = RunState.safeParse(search.get('state')).data
  return {
    mayRetry: county.can('retry', 'runs'),
    ...(await listRuns(db, county, state, readCursor(search, InstantKey))),
  }
}

export default function RunsPage() {
  const { t } = useTranslation('runs')
  const { rows, before, after, mayRetry } = useLoaderData<typeof loader>()
  const columns: Column<(typeof rows)[number]>[] = [
    { label: t('what'), cell: ({ kind, key }) => <RunName kind={kind} runKey={key} /> },
    { label: t('state'), cell: ({ state }) => <RunBadge state={state} /> },
    { label: t('asked_at'), cell: ({ asked_at }) => minuteOf(asked_at) },
    { label: t('finished_at'), cell: ({ finished_at }) => (finished_at ? minuteOf(finished_at) : '—') },
    {
      label: t('outcome'),
      cell: ({ note, error, attempts }) => <Outcome note={note} error={error} attempts={attempts} />,
    },
    ...(mayRetry ? [{ label: t('action'), cell: retryForm }] : []),
  ]

  function retryForm({ id, state }: (typeof rows)[number]) {
    if (state !== 'failed') return null
    return (
      <Form method="post" action={`${id}/retry`}>
        <SubmitButton quiet>{t('retry')}</SubmitButton>
      </Form>
    )
  }

  return (
    <Page title={t('title')} lead={t('lead')}>
      <Filters>
        <FilterSelect
          name="state"
          label={t('state')}
          options={RUN_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
      </Filters>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={t('none')} />}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
