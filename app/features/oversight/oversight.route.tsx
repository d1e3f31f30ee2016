// For committees above: their counties side by side for a period, and one figure with its changes and its chart.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { periodWords } from '~/core/period-words'
import { languageOf, speak } from '~/i18n'
import { Chart } from '~/ui/chart'
import { Empty } from '~/ui/empty'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page, Section } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { Shell } from '~/ui/shell'
import { CountiesTable } from './counties-table'
import { FigureTable } from './figure-table'
import { enterOversight } from './oversight.server'
import { viewOversight } from './oversight-view.server'
import { Pickers } from './pickers'
import { ReportedFigures } from './reported-figures'

export const handle: Handle = { title: 'oversight:title' }

export async function loader(args: LoaderFunctionArgs) {
  const entered = await enterOversight(args)
  const language = languageOf(args.request, entered.language)
  const words = await speak(language)
  const { searchParams } = new URL(args.request.url)
  const view = await viewOversight(
    entered,
    args.params.period,
    searchParams,
    words.getFixedT(null, 'oversight'),
  )
  return { language, me: entered.me, ...view }
}

export default function OversightPage() {
  const { t } = useTranslation(['oversight', 'ui'])
  const view = useLoaderData<typeof loader>()
  const { me, committee, period, figure, rows, chart, reported } = view
  const { search } = useLocation()
  const { phrase, ...params } = periodWords(period)
  const heading = [t(`ui:period.${phrase}`, params), figure && t(`figures.${figure}`)]
    .filter(Boolean)
    .join(' · ')
  return (
    <Shell title={committee} home="/oversight" person={{ name: me.name, to: '/me' }}>
      <Page
        title={t('title')}
        lead={t('lead')}
        actions={
          <LinkButton to={`/oversight/${period}/export.xlsx${search}`} download>
            {t('export')}
          </LinkButton>
        }
      >
        <Pickers {...view} />
        <Section title={heading}>
          {figure && <p>{t(`rules.${figure}`)}</p>}
          {chart && <Chart svg={chart} />}
          {rows.length === 0 ? (
            <Empty title={t('none')} />
          ) : figure ? (
            <FigureTable {...view} figure={figure} />
          ) : (
            <CountiesTable {...view} />
          )}
        </Section>
        <Paging before={view.before} after={view.after} />
        <ReportedFigures reported={reported} />
        <p>{t('notes')}</p>
      </Page>
    </Shell>
  )
}
