// Secondments between members: who, from where to where, from when to when, and what came of it.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DayKey, readCursor } from '~/core/keyset'
import { ChangesLink } from '~/features/counties/changes-link'
import { enter } from '~/features/counties/enter.server'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { listSecondments } from './secondments.server'

export const handle: Handle = { title: 'secondments:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'secondments')
  const page = await listSecondments(db, county, readCursor(new URL(args.request.url).searchParams, DayKey))
  return { code: county.code, mayRecord: county.can('create', 'secondments'), ...page }
}

export default function SecondmentsPage() {
  const { t } = useTranslation(['secondments', 'audit'])
  const { code, mayRecord, rows, before, after } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('title')}
      actions={
        mayRecord && (
          <LinkButton to={`/${code}/secondments/new`} main>
            {t('new')}
          </LinkButton>
        )
      }
    >
      <DataTable
        label={t('title')}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={mayRecord ? t('none_recorder') : t('none')} />}
        columns={[
          { label: t('name'), cell: ({ name }) => name },
          { label: t('from_body'), cell: ({ from_body }) => from_body?.name },
          { label: t('to_body'), cell: ({ to_body }) => to_body?.name },
          { label: t('period'), cell: ({ since, until }) => t('between', { since, until }) },
          {
            label: t('result'),
            cell: ({ id, name, ending }) =>
              ending ? (
                t('ended', { day: ending.ended_on, result: ending.result })
              ) : mayRecord ? (
                <LinkButton to={`/${code}/secondments/${id}/ending`} label={`${t('end')} ${name}`}>
                  {t('end')}
                </LinkButton>
              ) : (
                t('under_way')
              ),
          },
          { label: t('audit:changes.title'), cell: ({ id }) => <ChangesLink record="secondments" id={id} /> },
        ]}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
