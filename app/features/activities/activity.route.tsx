// One activity: when, where, for whom; who signed up; what became of it. Prints as a sheet.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { spanOf } from '~/core/calendar-date'
import { ChangesLink } from '~/features/counties/changes-link'
import { enter } from '~/features/counties/enter.server'
import { RegistrationList } from '~/features/registrations/registration-list'
import { Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { viewActivity } from './activities-view.server'
import css from './activity.module.css'
import { ActivityActions } from './activity-actions'
import { ActivityFiles } from './activity-files'
import { ActivityKindName, AudienceText, StageBadge } from './activity-words'

export const handle: Handle = { title: 'activities:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'activities')
  return viewActivity(db, county, args.params, now)
}

export default function ActivityPage() {
  const { t } = useTranslation('activities')
  const loaded = useLoaderData<typeof loader>()
  const { code, activity, places, registrations, isAhead, organises } = loaded
  const here = `/${code}/activities/${activity.id}`
  return (
    <Page
      title={activity.title}
      trail={[{ to: `/${code}/activities`, label: t('title') }]}
      actions={<ActivityActions here={here} {...loaded} />}
    >
      {activity.stage === 'cancelled' && (
        <Notice tone="bad" title={t('stages.cancelled')}>
          {activity.cancellation?.reason}
        </Notice>
      )}
      <Section>
        <Facts
          facts={[
            { label: t('state'), value: <StageBadge stage={activity.stage} /> },
            { label: t('kind'), value: <ActivityKindName kind={activity.kind} /> },
            {
              label: t('item'),
              value: activity.item && (
                <Link to={`/${code}/menu/${activity.month}`}>{activity.item.title}</Link>
              ),
            },
            { label: t('when'), value: spanOf(activity.starts_at, activity.ends_at) },
            { label: t('place'), value: activity.place },
            { label: t('audience'), value: <AudienceText audiences={activity.audiences} /> },
            { label: t('enquiries'), value: activity.enquiries?.line },
            { label: t('capacity'), value: activity.capacity ?? t('unlimited') },
            {
              label: t('sign_up'),
              value: places && t('taken_of', { taken: places.taken, waiting: places.waiting }),
            },
            { label: t('present'), value: places?.present !== null && places?.present },
            { label: t('note'), value: activity.note },
          ]}
        />
      </Section>
      {activity.summary && (
        <Section title={t('summary')}>
          <p className={css.words}>{activity.summary.body}</p>
        </Section>
      )}
      <ActivityFiles code={code} activity={activity} mayAttach={loaded.mayAttach} />
      {registrations.length > 0 && (
        <RegistrationList
          here={here}
          registrations={registrations}
          mayCancel={isAhead}
          showsUnit={organises}
        />
      )}
      <ChangesLink record="activities" id={activity.id} />
    </Page>
  )
}
