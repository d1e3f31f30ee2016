// One unit: its facts, its contacts behind a recorded look, its coverage, who serves it and when it was visited.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { ChangesLink } from '~/features/counties/changes-link'
import { enter } from '~/features/counties/enter.server'
import { VisitTable } from '~/features/visits/visit-table'
import { LinkButton } from '~/ui/link-button'
import { Page, Section } from '~/ui/page'
import { Contacts } from './contacts'
import { Coverages } from './coverages'
import { OpenedContacts } from './opened-contacts'
import { UnitFacts } from './unit-facts'
import { UnitInstructors } from './unit-instructors'
import { viewUnit } from './units-view.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.unit.name }]

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'units')
  return { today: dayOf(now), ...(await viewUnit(db, county, args.params.id ?? '', now)) }
}

export default function UnitPage() {
  const { t } = useTranslation('units')
  const view = useLoaderData<typeof loader>()
  const { code, unit, contacts, opened, coverages, instructors, visits, may } = view
  const here = `/${code}/units/${unit.id}`
  return (
    <Page
      title={unit.name}
      trail={[{ to: `/${code}/units`, label: t('title') }]}
      actions={
        <>
          {may.edit && <LinkButton to={`${here}/edit`}>{t('edit.title')}</LinkButton>}
          {may.open && <LinkButton to={`${here}/opening`}>{t('opening.action')}</LinkButton>}
        </>
      }
    >
      <UnitFacts unit={unit} />
      {contacts && <Contacts here={here} contacts={contacts} />}
      {opened && <OpenedContacts contacts={opened} />}
      <Coverages here={here} coverages={coverages} mayEdit={may.cover} />
      {instructors && <UnitInstructors code={code} instructors={instructors} />}
      {visits && (
        <Section title={t('visits')}>
          <VisitTable code={code} visits={visits} without="unit" />
        </Section>
      )}
      <ChangesLink record="units" id={unit.id} />
    </Page>
  )
}
