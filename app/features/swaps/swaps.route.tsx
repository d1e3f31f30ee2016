// Swaps: who offers which turn to whom, what came of it and why, and what I can do about it.
import { Group, Text } from '@mantine/core'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { monthOf } from '~/core/period'
import { enter } from '~/features/counties/enter.server'
import { useMonthName } from '~/features/rotation/month-name'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { listSwaps } from './swaps.server'

export const handle: Handle = { title: 'swaps:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'swaps')
  return { code: county.code, mayOffer: county.can('create', 'swaps'), swaps: await listSwaps(db, county) }
}

const TONES = {
  open: 'warning',
  accepted: 'good',
  refused: 'neutral',
  withdrawn: 'neutral',
  lapsed: 'neutral',
} as const

export default function SwapsPage() {
  const { t } = useTranslation(['swaps', 'rotation'])
  const nameOf = useMonthName()
  const { code, mayOffer, swaps } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      trail={[{ to: `/${code}/rotation`, label: t('rotation:title') }]}
      actions={
        mayOffer && (
          <LinkButton to={`/${code}/swaps/new`} main>
            {t('offer')}
          </LinkButton>
        )
      }
    >
      <DataTable
        label={t('title')}
        rows={swaps}
        keyOf={({ id }) => id}
        empty={
          <Empty title={t('none')}>
            <p>{t('none_hint')}</p>
          </Empty>
        }
        columns={[
          { label: t('turn'), cell: ({ month }) => nameOf(month) },
          { label: t('by'), cell: ({ by }) => by?.name },
          { label: t('to'), cell: ({ to }) => to?.name ?? t('all') },
          { label: t('reason'), cell: ({ reason }) => reason },
          {
            label: t('state'),
            cell: ({ state }) => <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>,
          },
          {
            label: t('outcome'),
            cell: ({ outcome }) =>
              outcome ? (
                <>
                  {outcome.turn ? t('given', { month: nameOf(monthOf(outcome.turn.since)) }) : outcome.reason}
                  <Text size="sm" c="dimmed">
                    {t('decided_by', { body: outcome.body.name, at: minuteOf(outcome.decided_at) })}
                  </Text>
                </>
              ) : (
                '—'
              ),
          },
          {
            label: t('action'),
            cell: ({ id, mayAccept, mayRefuse, mayWithdraw }) => (
              <Group gap="md">
                {mayAccept && <Link to={`${id}/acceptance`}>{t('accept')}</Link>}
                {mayRefuse && <Link to={`${id}/refusal`}>{t('refuse')}</Link>}
                {mayWithdraw && <Link to={`${id}/withdrawal`}>{t('withdraw')}</Link>}
                {!(mayAccept || mayRefuse || mayWithdraw) && '—'}
              </Group>
            ),
          },
        ]}
      />
    </Page>
  )
}
