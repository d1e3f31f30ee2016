// A quarter's three lists side by side: how far each is, and how the quarter ended.
import { SimpleGrid, Stack } from '@mantine/core'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf, minuteOf } from '~/core/calendar-date'
import { nextPeriod, previousPeriod } from '~/core/period'
import { enter } from '~/features/counties/enter.server'
import { Facts } from '~/ui/facts'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { PeriodName } from '~/ui/period-name'
import { ClosingReport } from './closing-report'
import { StageBadge, useListTitle } from './list-words'
import { viewQuarter } from './lists-view.server'

export const handle: Handle = { title: 'lists:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'lists')
  return viewQuarter(db, county, args.params)
}

export default function QuarterPage() {
  const { t } = useTranslation('lists')
  const { code, quarter, collection, closing, closingRows, lists, mayOffer } = useLoaderData<typeof loader>()
  const [before, after] = [previousPeriod(quarter), nextPeriod(quarter)]
  const isCollecting = collection !== null && lists.every(({ editions }) => editions.length === 0)
  return (
    <Page
      title={t('title')}
      lead={<PeriodName of={quarter} />}
      actions={
        <>
          <LinkButton to={`/${code}/lists/${before}`}>{t('before')}</LinkButton>
          <LinkButton to={`/${code}/lists/${after}`}>{t('after')}</LinkButton>
        </>
      }
    >
      {isCollecting && (
        <Notice title={t('collecting', { day: dayOf(new Date(collection.opened_at)) })}>
          {mayOffer && <Link to={`/${code}/resources/new`}>{t('offer')}</Link>}
        </Notice>
      )}
      <SimpleGrid cols={{ base: 1, md: 3 }}>
        {lists.map((list) => (
          <ListCard key={list.kind} code={code} quarter={quarter} {...list} />
        ))}
      </SimpleGrid>
      {closing && <ClosingReport closing={closing} quarter={quarter} rows={closingRows} />}
    </Page>
  )
}

type ListCardProps = { code: string; quarter: string } & ReturnType<
  typeof useLoaderData<typeof loader>
>['lists'][number]

function ListCard({ code, quarter, kind, editions }: ListCardProps) {
  const { t } = useTranslation('lists')
  const title = useListTitle()
  const [latest, ...older] = editions
  if (!latest) return <Section title={t(`kinds.${kind}`)}>{t('not_drafted')}</Section>
  const { stage, reference, published_at, entries, carried } = latest
  return (
    <Section title={t(`kinds.${kind}`)}>
      <Stack gap="sm">
        <Facts
          facts={[
            { label: t('state'), value: <StageBadge stage={stage} /> },
            { label: t('reference'), value: reference },
            { label: t('published_at'), value: published_at && minuteOf(published_at) },
            { label: t('entries'), value: `${entries}` },
            { label: t('of_which'), value: t('new_and_carried', { fresh: entries - carried, carried }) },
          ]}
        />
        <LinkButton
          to={`/${code}/lists/${quarter}/${kind}/${latest.number}`}
          label={`${t('open')} ${title({ quarter, kind, number: latest.number })}`}
        >
          {t('open')}
        </LinkButton>
        {older.map(({ number }) => (
          <Link key={number} to={`/${code}/lists/${quarter}/${kind}/${number}`}>
            {title({ quarter, kind, number })}
          </Link>
        ))}
      </Stack>
    </Section>
  )
}
