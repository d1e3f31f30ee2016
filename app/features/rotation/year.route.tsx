// The year plan: who chairs when, what has been overridden, swapped or cancelled, and why. Prints on one sheet of A4.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { Empty } from '~/ui/empty'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { PrintButton } from '~/ui/print-button'
import css from './rotation.module.css'
import { viewYear } from './rotation-view.server'
import { YearTable } from './year-table'

export const handle: Handle = { title: 'rotation:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'rotation')
  return viewYear(db, county, args.params.year ?? '', dayOf(now))
}

export default function YearPage() {
  const { t } = useTranslation('rotation')
  const { code, year, alliance, turns, isCurrent, mayEdit, maySwap } = useLoaderData<typeof loader>()
  const here = `/${code}/rotation`
  if (alliance === null) {
    return (
      <Page title={t('title')}>
        <Empty title={t('not_founded')}>
          {mayEdit ? (
            <LinkButton to={`${here}/new`}>{t('found_link')}</LinkButton>
          ) : (
            <p>{t('ask_to_found')}</p>
          )}
        </Empty>
      </Page>
    )
  }
  return (
    <Page
      title={t('of_year', { year })}
      lead={<span className={css.screen}>{t('lead')}</span>}
      actions={
        <div className={css.actions}>
          <LinkButton to={`${here}/${year - 1}`}>{t('earlier')}</LinkButton>
          <LinkButton to={`${here}/${year + 1}`}>{t('later')}</LinkButton>
          {mayEdit && <LinkButton to={`${here}/order`}>{t('order_link')}</LinkButton>}
          {mayEdit && <LinkButton to={`${here}/announcement`}>{t('announce_link')}</LinkButton>}
          {maySwap && <LinkButton to={`/${code}/swaps`}>{t('swaps_link')}</LinkButton>}
          <LinkButton to={`${here}/calendars`}>{t('calendars_link')}</LinkButton>
          <PrintButton />
        </div>
      }
    >
      <p className={css.printed}>{alliance}</p>
      <YearTable
        code={code}
        turns={turns}
        empty={<Empty title={t(isCurrent ? 'none_announced' : 'none')} />}
      />
    </Page>
  )
}
