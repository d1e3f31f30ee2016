// When periodic work goes out: the rule in force for each kind, those that follow, and the next runs.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { DataTable } from '~/ui/data-table'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { AheadList } from './ahead-list'
import { listRules } from './cadence.server'
import { foresee } from './foresight.server'
import { RuleWords } from './rule-words'
import { SettingsTabs } from './settings-tabs'

export const handle: Handle = { title: 'settings:sections.cadence' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'settings')
  const [rules, ahead] = await Promise.all([listRules(db, county), foresee(db, county, {})])
  return { here: `/${county.code}/settings`, rules, ahead, now: now.toISOString(), today: dayOf(now) }
}

export default function CadencePage() {
  const { t, i18n } = useTranslation('settings')
  const [search] = useSearchParams()
  const { here, rules, ahead, now, today } = useLoaderData<typeof loader>()
  const isPast = (rule: (typeof rules)[number]) =>
    rules.some((later) => later.kind === rule.kind && later.number > rule.number && later.valid_from <= today)
  return (
    <Page title={t('title')} lead={t('cadence.lead')}>
      <SettingsTabs here={here} />
      {search.has('saved') && <Notice tone="good" title={t('saved')} />}
      <Section title={t('cadence.rules')}>
        <DataTable
          label={t('cadence.rules')}
          rows={rules.filter((rule) => !isPast(rule))}
          keyOf={({ kind, number }) => `${kind} ${number}`}
          columns={[
            {
              label: t('ahead.kind'),
              cell: ({ kind }) => (
                <Link to={kind}>{String(i18n.t(`settings:kinds.${kind.replace('.', '_')}`, kind))}</Link>
              ),
            },
            { label: t('cadence.rule'), cell: (rule) => <RuleWords rule={rule} /> },
            {
              label: t('cadence.valid_from'),
              cell: ({ valid_from }) => (valid_from <= today ? t('cadence.in_force') : valid_from),
            },
            { label: t('cadence.made_by'), cell: ({ maker }) => maker?.name ?? t('cadence.default') },
          ]}
        />
      </Section>
      <Section title={t('ahead.title')}>
        <AheadList ahead={ahead} now={now} />
      </Section>
    </Page>
  )
}
