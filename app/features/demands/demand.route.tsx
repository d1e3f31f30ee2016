// One demand: of what kind it is, its words for those who may read them, and how far it is.
import { Text } from '@mantine/core'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { ChangesLink } from '~/features/counties/changes-link'
import { enter } from '~/features/counties/enter.server'
import { Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { SOURCES, TIERS } from './demand'
import { DemandActions } from './demand-actions'
import { DemandFiles } from './demand-files'
import { DemandStanding } from './demand-standing'
import { DemandTimeline } from './demand-timeline'
import { viewDemand } from './demands-view.server'

export const handle: Handle = { title: 'demands:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'demands')
  return viewDemand(db, county, args.params, now)
}

export default function DemandPage() {
  const { t } = useTranslation('demands')
  const view = useLoaderData<typeof loader>()
  const { here, code, now, demand, standing, entries, dispatches, slip, visit_id, maySpeak, mayAttach } = view
  const { unit, text, wording, closing, stage } = demand
  const form = demand.opinion?.form
  const source = SOURCES.find((one) => one === demand.source)
  const tier = TIERS.find((one) => one === demand.confidentiality)
  return (
    <Page
      title={t('numbered', { reference: demand.reference })}
      trail={[{ to: `/${code}/demands`, label: t('title') }]}
      actions={<DemandActions {...view} />}
    >
      {closing?.why && (
        <Notice title={t('closed_at', { outcome: t(`stages.${stage}`), at: minuteOf(closing.closed_at) })}>
          {closing.why.body}
        </Notice>
      )}
      <Section title={t('timeline.title')}>
        <DemandStanding {...{ here, now, demand, standing, dispatches, slip, maySpeak }} />
        <DemandTimeline demand={demand} entries={entries} />
      </Section>
      <Section>
        <Facts
          facts={[
            {
              label: t('unit'),
              value: unit ? <Link to={`/${code}/units/${unit.id}`}>{unit.name}</Link> : t('unit_closed'),
            },
            { label: t('category'), value: demand.category.name },
            { label: t('raised_on'), value: demand.raised_on },
            { label: t('source'), value: source && t(`sources.${source}`) },
            {
              label: t('visit'),
              value: visit_id && <Link to={`/${code}/visits/${visit_id}`}>{t('open_visit')}</Link>,
            },
            {
              label: t('opinion'),
              value: form && (
                <Link to={`/${code}/campaigns/${form.campaign_id}/forms/${form.id}`}>{form.reference}</Link>
              ),
            },
            { label: t('raiser'), value: demand.raiser?.name },
            { label: t('confidentiality'), value: tier && t(`tiers.${tier}`) },
          ]}
        />
      </Section>
      <Section title={t('body')}>
        {text ? (
          <Text style={{ whiteSpace: 'pre-wrap' }}>{text.body}</Text>
        ) : (
          <Notice title={t('body_closed')} />
        )}
      </Section>
      {wording && <Section title={t('wording')}>{wording.wording}</Section>}
      <DemandFiles code={code} demand={demand} mayAttach={mayAttach} />
      <ChangesLink record="demands" id={demand.id} />
    </Page>
  )
}
