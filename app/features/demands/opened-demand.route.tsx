// A demand that a committee above has opened; before that, and when its thirty minutes are over, the form that opens it.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { Facts } from '~/ui/facts'
import { type Handle, Page, Section } from '~/ui/page'
import { Tier } from './demand'
import { StageBadge } from './demand-words'
import { findOpenedDemand } from './overseen-demands.server'
import { PartTable } from './part-table'

export const handle: Handle = { title: 'demands:overseen.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'overseen_demands')
  const { demand = '' } = args.params
  const opened = await findOpenedDemand(db, county, demand)
  if (!opened) throw redirect(`/${county.code}/demands/cases/${demand}/opening`)
  return { code: county.code, tier: Tier.parse(opened.confidentiality), ...opened }
}

export default function OpenedDemandPage() {
  const { t } = useTranslation('demands')
  const { code, tier, stage, parts, ...demand } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('numbered', { reference: demand.reference })}
      trail={[{ to: `/${code}/demands/cases`, label: t('title') }]}
    >
      <Section>
        <Facts
          facts={[
            { label: t('stage'), value: <StageBadge stage={stage} /> },
            { label: t('unit'), value: demand.unit },
            { label: t('category'), value: demand.category },
            { label: t('raised_on'), value: demand.raised_on },
            { label: t('confidentiality'), value: t(`tiers.${tier}`) },
            { label: t('wording'), value: demand.wording },
            { label: t('body'), value: demand.body ?? t('body_closed') },
            { label: t('overseen.closed_on'), value: demand.closed_at && minuteOf(demand.closed_at) },
            { label: t('why'), value: demand.note },
          ]}
        />
      </Section>
      {parts.length > 0 && <PartTable parts={parts} />}
    </Page>
  )
}
