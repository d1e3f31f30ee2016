// One visit: what was done, who recorded it and when; withdrawn ones say so and why.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { ChangesLink } from '~/features/counties/changes-link'
import { enter } from '~/features/counties/enter.server'
import { Facts } from '~/ui/facts'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { isManner, VisitState } from './visit-table'
import { getVisit, mayWithdraw } from './visits.server'

export const handle: Handle = { title: 'visits:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'visits')
  const visit = await getVisit(db, county, args.params.id ?? '')
  const mayOpen = county.me.oversight === 'case' && !visit.note
  const mayRaise = county.me.roles.has('instructor') && county.can('create', 'demands')
  return { code: county.code, visit, mayOpen, mayRaise, mayWithdraw: mayWithdraw(county, visit) }
}

export default function VisitPage() {
  const { t } = useTranslation('visits')
  const { code, visit, mayOpen, mayRaise, mayWithdraw } = useLoaderData<typeof loader>()
  const { unit, instructor, companion, recorder, withdrawal } = visit
  const here = `/${code}/visits/${visit.id}`
  return (
    <Page
      title={t('open', { day: visit.visited_on })}
      trail={[{ to: `/${code}/visits`, label: t('title') }]}
      actions={
        <>
          {mayRaise && (
            <LinkButton to={`/${code}/demands/new?unit=${unit.id}&visit=${visit.id}`}>
              {t('raise')}
            </LinkButton>
          )}
          {mayWithdraw && <LinkButton to={`${here}/withdrawal`}>{t('withdrawal.action')}</LinkButton>}
          {mayOpen && <LinkButton to={`${here}/opening`}>{t('opening.action')}</LinkButton>}
        </>
      }
    >
      {withdrawal && (
        <Notice tone="warning" title={t('withdrawal.withdrawn', { at: minuteOf(withdrawal.withdrawn_at) })}>
          {visit.reason}
        </Notice>
      )}
      <Section>
        <Facts
          facts={[
            { label: t('unit'), value: <Link to={`/${code}/units/${unit.id}`}>{unit.name}</Link> },
            { label: t('instructor'), value: instructor?.person?.name },
            { label: t('companion'), value: companion?.name },
            { label: t('manner'), value: isManner(visit.manner) && t(`manners.${visit.manner}`) },
            { label: t('topics'), value: visit.topics.join(t('separator')) },
            { label: t('summary'), value: visit.note?.summary ?? (mayOpen && t('opening.closed')) },
            { label: t('state'), value: (visit.isLate || visit.isWithdrawn) && <VisitState {...visit} /> },
            {
              label: t('recorded'),
              value: recorder && t('recorded_by', { name: recorder.name, at: minuteOf(visit.recorded_at) }),
            },
          ]}
        />
      </Section>
      <ChangesLink record="visits" id={visit.id} />
    </Page>
  )
}
