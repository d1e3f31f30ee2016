// One dispatch: what is asked, by when, what was done so far, who else has it, and what can be done now.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { Contacts } from '~/features/units/contacts'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'
import { ActLinks } from './act-links'
import { Asked } from './asked'
import { DeadlineTable } from './deadline-table'
import { DispatchFacts } from './dispatch-facts'
import { viewDispatch } from './dispatches-view.server'
import { OtherTable } from './other-table'
import { StepList } from './step-list'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.dispatch.demand.reference }]

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'dispatches')
  return viewDispatch(db, county, args.params, now)
}

export default function DispatchPage() {
  const { t } = useTranslation('dispatches')
  const { code, dispatch, reopening, others, contacts, isOwn, acts, ...may } = useLoaderData<typeof loader>()
  const { demand, steps, deadlines } = dispatch
  return (
    <Page
      title={t('numbered', { reference: demand.reference })}
      trail={[{ to: `/${code}/dispatches`, label: t('title') }]}
      actions={
        <ActLinks
          here={`/${code}/dispatches/${dispatch.id}`}
          acts={acts}
          isOwn={isOwn}
          mayPrint={may.mayPrint}
          transfer={may.maySend ? `/${code}/demands/${demand.id}/dispatch` : null}
        />
      }
    >
      <Asked code={code} demand={demand} />
      {reopening && (
        <Notice title={t('reopened_at', { at: minuteOf(reopening.done_at) })}>{reopening.words}</Notice>
      )}
      <DispatchFacts code={code} dispatch={dispatch} />
      <Section title={t('steps')}>
        <StepList steps={steps} unit={dispatch.allowance_unit} />
      </Section>
      {others.length > 0 && <OtherTable code={code} others={others} />}
      {demand.unit && contacts.length > 0 && (
        <Contacts here={`/${code}/units/${demand.unit.id}`} contacts={contacts} />
      )}
      <DeadlineTable deadlines={deadlines} />
    </Page>
  )
}
