// One turn: who chairs it and from when until when it may do what; everything that happened to it, by whom and why.
import { Text } from '@mantine/core'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '~/core/period'
import { ChangesLink } from '~/features/counties/changes-link'
import { enter } from '~/features/counties/enter.server'
import { DataTable } from '~/ui/data-table'
import { Facts } from '~/ui/facts'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page, Section } from '~/ui/page'
import { Months, useMonthName } from './month-name'
import { viewTurn } from './rotation-view.server'
import { StandingBadges } from './year-table'

export const handle: Handle = { title: 'rotation:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'rotation')
  return viewTurn(db, county, args.params.id ?? '')
}

export default function TurnPage() {
  const { t } = useTranslation('rotation')
  const nameOf = useMonthName()
  const { code, turn, days, history, mayEdit, mayOffer, mayHandOver } = useLoaderData<typeof loader>()
  const here = `/${code}/rotation/turns/${turn.id}`
  const finishes = t('turn.finishes_until', { until: days.finishes_on })
  return (
    <Page
      title={t('turn.title', { month: nameOf(turn.since) })}
      trail={[{ to: `/${code}/rotation/${yearOf(turn.since)}`, label: t('turn.trail') }]}
      actions={
        <>
          {mayHandOver && <LinkButton to={`${here}/handover`}>{t('turn.handover')}</LinkButton>}
          {mayOffer && (
            <LinkButton to={`/${code}/swaps/new?turn_id=${turn.id}`}>{t('turn.offer')}</LinkButton>
          )}
          {mayEdit && <LinkButton to={`${here}/override`}>{t('turn.override')}</LinkButton>}
          {mayEdit && <LinkButton to={`${here}/cancellation`}>{t('turn.cancel')}</LinkButton>}
        </>
      }
    >
      <Section>
        <Facts
          facts={[
            { label: t('turn.chair'), value: turn.chair.name ?? t('nobody') },
            { label: t('turn.base'), value: turn.chair.name !== turn.body.name && turn.body.name },
            {
              label: t('standing'),
              value: (
                <StandingBadges
                  standing={turn.chair.standing}
                  isAnnounced
                  isMadeGood={turn.makes_good_id !== null}
                />
              ),
            },
            { label: t('turn.period'), value: <Months {...turn} /> },
            { label: t('turn.makes_good'), value: turn.makes_good_id && t('turn.makes_good_hint') },
            { label: t('turn.plans'), value: t('turn.plans_from') },
            {
              label: t('turn.publishes'),
              value: t('turn.publishes_from', { from: days.publishes_on, to: days.last_day }),
            },
            {
              label: t('turn.finishes'),
              value: days.is_provisional ? finishes + t('turn.provisional') : finishes,
            },
          ]}
        />
      </Section>
      <Section title={t('turn.history')}>
        <DataTable
          label={t('turn.history')}
          rows={history}
          keyOf={({ at, kind }) => `${at} ${kind}`}
          empty={<Text>{t('turn.no_history')}</Text>}
          columns={[
            { label: t('turn.when'), cell: ({ at }) => at },
            {
              label: t('turn.what'),
              cell: ({ kind, from, to }) => (
                <>
                  {t(`standings.${kind}`)}
                  {from && <Text size="sm">{t('turn.from_to', { from, to })}</Text>}
                </>
              ),
            },
            {
              label: t('turn.reason'),
              cell: ({ reason, is_owed }) => (
                <>
                  {reason}
                  {is_owed && <Text size="sm">{t('turn.owed')}</Text>}
                </>
              ),
            },
            { label: t('turn.who'), cell: ({ by }) => by ?? '—' },
          ]}
        />
      </Section>
      <ChangesLink record="turns" id={turn.id ?? ''} />
    </Page>
  )
}
