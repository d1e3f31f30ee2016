// What the county reported or published: every number with its source, who entered it, and whether it still stands.
import { Text } from '@mantine/core'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { minuteOf } from '~/core/calendar-date'
import { readCursor } from '~/core/keyset'
import { enter } from '~/features/counties/enter.server'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { PeriodName } from '~/ui/period-name'
import { listReportedFigures } from './reported-figures.server'

const PeriodKey = z.tuple([z.string().max(12), z.uuid()])

export const handle: Handle = { title: 'reportedFigures:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'reported_figures')
  const cursor = readCursor(new URL(args.request.url).searchParams, PeriodKey)
  const page = await listReportedFigures(db, county, cursor)
  return { code: county.code, mayEnter: county.can('create', 'reported_figures'), ...page }
}

export default function ReportedFiguresPage() {
  const { t, i18n } = useTranslation('reportedFigures')
  const { code, mayEnter, rows, before, after } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        mayEnter && (
          <LinkButton to={`/${code}/reported-figures/new`} main>
            {t('new')}
          </LinkButton>
        )
      }
    >
      <DataTable
        label={t('title')}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={t(mayEnter ? 'none_entered' : 'none')} />}
        columns={[
          {
            label: t('figure'),
            cell: ({ figure }) => String(i18n.t(`oversight:figures.${figure}`, figure)),
          },
          { label: t('period'), cell: ({ period }) => <PeriodName of={period} /> },
          { label: t('value'), cell: ({ value }) => value, numeric: true },
          { label: t('source'), cell: ({ source }) => source },
          {
            label: t('entered'),
            cell: ({ entered, entered_at }) => `${entered?.name ?? ''} ${minuteOf(entered_at)}`,
          },
          {
            label: t('state'),
            cell: ({ id, value, withdrawal }) =>
              withdrawal ? (
                <>
                  <Badge tone="neutral">{t('withdrawn')}</Badge>
                  <Text size="sm">
                    {withdrawal.withdrawn?.name} {minuteOf(withdrawal.withdrawn_at)}{' '}
                    {String(i18n.t(`reportedFigures:reasons.${withdrawal.reason}`, ''))}
                  </Text>
                </>
              ) : mayEnter ? (
                <LinkButton
                  to={`/${code}/reported-figures/${id}/withdrawal`}
                  label={`${t('withdraw')} ${value}`}
                >
                  {t('withdraw')}
                </LinkButton>
              ) : (
                t('standing')
              ),
          },
        ]}
      />
      <Paging before={before} after={after} />
    </Page>
  )
}
