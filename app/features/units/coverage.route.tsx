// The coverage block: how many operating units a party organisation covers, how, and from which rows that is counted.
import { SimpleGrid } from '@mantine/core'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { share } from '~/core/share'
import { enter } from '~/features/counties/enter.server'
import { Figure } from '~/ui/figure'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page, Section } from '~/ui/page'
import { COVERAGE_RULE } from './coverage'
import { unitFigures } from './coverage.server'

export const handle: Handle = { title: 'units:coverage.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'coverage')
  const maySeeReported = county.can('read', 'reported_figures')
  return { code: county.code, maySeeReported, figures: await unitFigures(db, county) }
}

export default function CoveragePage() {
  const { t } = useTranslation('units')
  const { code, maySeeReported, figures } = useLoaderData<typeof loader>()
  const shared = { as_of: minuteOf(figures.as_of), rule: t('coverage.rule', { version: COVERAGE_RULE }) }
  const ledger = `/${code}/units?status=operating`
  const rates = [
    ['all', figures.covered, figures.operating, ''],
    ['enterprises', figures.enterprises_covered, figures.enterprises, '&kind=enterprise'],
    [
      'social_organisations',
      figures.social_organisations_covered,
      figures.social_organisations,
      '&kind=social_organisation',
    ],
  ] as const
  return (
    <Page
      title={t('coverage.title')}
      lead={t('coverage.lead')}
      actions={
        <>
          {maySeeReported && (
            <LinkButton to={`/${code}/reported-figures`}>{t('coverage.reported')}</LinkButton>
          )}
          <LinkButton to={`/${code}/party-orgs`}>{t('party_orgs.title')}</LinkButton>
        </>
      }
    >
      <Section title={t('coverage.rates')}>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {rates.map(([name, numerator, denominator, query]) => (
            <Figure
              key={name}
              {...shared}
              label={t(`coverage.of.${name}`)}
              value={share(numerator, denominator)}
              numerator={numerator}
              denominator={denominator}
              rows={`${ledger}${query}&covered=yes`}
            />
          ))}
        </SimpleGrid>
      </Section>
      <Section title={t('coverage.counts')}>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <Figure
            {...shared}
            label={t('coverage.singly')}
            value={String(figures.covered_singly)}
            numerator={figures.covered_singly}
            denominator={figures.operating}
            rows={`${ledger}&covered=singly`}
          />
          <Figure
            {...shared}
            label={t('coverage.jointly')}
            value={String(figures.covered_jointly)}
            numerator={figures.covered_jointly}
            denominator={figures.operating}
            rows={`${ledger}&covered=jointly`}
          />
          <Figure
            {...shared}
            label={t('coverage.uncovered')}
            value={String(figures.operating - figures.covered)}
            rows={`${ledger}&covered=no`}
          />
          <Figure
            {...shared}
            label={t('coverage.operating')}
            value={String(figures.operating)}
            numerator={figures.operating}
            denominator={figures.units}
            rows={ledger}
          />
          <Figure
            {...shared}
            label={t('party_orgs.title')}
            value={String(figures.party_orgs)}
            rows={`/${code}/party-orgs`}
          />
        </SimpleGrid>
      </Section>
    </Page>
  )
}
