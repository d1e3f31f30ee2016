// A quarter's demands in figures: the whole with what each figure means, then body by body, by category, by area, or quarter by quarter.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { wordsFor } from '~/i18n'
import { Chart } from '~/ui/chart'
import { Empty } from '~/ui/empty'
import { FilterSelect, Filters } from '~/ui/filters'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page, Section } from '~/ui/page'
import { PeriodName } from '~/ui/period-name'
import { Tabs } from '~/ui/tabs'
import { DEMAND_RULE, FIGURE_NAMES, GROUPINGS } from './demand-figure'
import { viewFigures } from './demand-figures-view.server'
import { GroupTable } from './group-table'
import { WholeTable } from './whole-table'

export const handle: Handle = { title: 'demandFigures:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'demand_figures')
  const words = wordsFor(args.request, county)
  const view = await viewFigures(db, county, args.params, new URL(args.request.url).searchParams, words)
  return { ...view, as_of: minuteOf(now.toISOString()) }
}

export default function QuarterFiguresPage() {
  const { t } = useTranslation('demandFigures')
  const { search } = useLocation()
  const { code, quarter, before, after, by, figure, isOwn, whole, rows, chart, as_of } =
    useLoaderData<typeof loader>()
  const here = `/${code}/demand-figures`
  return (
    <Page
      title={t('title')}
      lead={
        <>
          <PeriodName of={quarter} />
          {t('lead', { as_of, rule: DEMAND_RULE })}
          {isOwn && t('own')}
        </>
      }
      actions={
        <>
          <LinkButton to={`${here}/${before}${search}`}>{t('before')}</LinkButton>
          <LinkButton to={`${here}/${after}${search}`}>{t('after')}</LinkButton>
          <LinkButton to={`${here}/${quarter}/export.xlsx${search}`} download>
            {t('export')}
          </LinkButton>
        </>
      }
    >
      <WholeTable whole={whole} />
      <Tabs
        label={t('apart')}
        tabs={GROUPINGS.map((one) => ({
          to: `?by=${one}&figure=${figure}`,
          label: t(`groupings.${one}`),
          isCurrent: one === by,
        }))}
      />
      <Filters keep={{ by }}>
        <FilterSelect
          name="figure"
          label={t('drawn')}
          otherwise={t('figures.resolution')}
          options={FIGURE_NAMES.filter((name) => name !== 'resolution').map((name) => ({
            value: name,
            label: t(`figures.${name}`),
          }))}
        />
      </Filters>
      <Section title={t('figure_by', { figure: t(`figures.${figure}`), by: t(`groupings.${by}`) })}>
        {chart ? <Chart svg={chart} /> : <Empty title={t('nothing')} />}
      </Section>
      {rows.length > 0 && <GroupTable rows={rows} by={by} />}
      <p>{t('notes')}</p>
    </Page>
  )
}
