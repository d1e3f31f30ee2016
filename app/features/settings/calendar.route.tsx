// The days on which a county works otherwise than the public calendar says: one by one or from a file, looked at before they are saved.
import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { AheadList } from './ahead-list'
import { OwnDays, yearIn } from './calendar'
import { CalendarFaults } from './calendar-faults'
import { DaysForm, OverrideForm, TakeBackForm } from './calendar-forms'
import { DifferenceList, OverrideList, YearCalendar } from './calendar-lists'
import {
  getYear,
  listOverrides,
  type OwnReview,
  overrideDays,
  reviewOwnDays,
  takeDayBack,
} from './calendars.server'
import { SettingsTabs } from './settings-tabs'

export const handle: Handle = { title: 'settings:sections.calendar' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'settings')
  const year = yearIn(args.request, now)
  const [calendar, overrides] = await Promise.all([getYear(db, year), listOverrides(db, county, year)])
  return { here: `/${county.code}/settings`, calendar, overrides, today: dayOf(now), now: now.toISOString() }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'settings')
  const form = parseWithZod(await args.request.formData(), { schema: OwnDays(dayOf(now)) })
  if (form.status !== 'success') return data(form.reply({ hideFields: ['file'] }), { status: 422 })

  const { intent, days, day } = form.value
  if (intent === 'save') await overrideDays(db, county, form.value)
  else if (intent === 'back') await takeDayBack(db, county, form.value)
  else {
    const review = await reviewOwnDays(db, county, form.value, yearIn(args.request, now), now)
    return data(answerOf(form.reply({ hideFields: ['file'] }), review))
  }
  return redirect(`/${county.code}/settings/calendar?saved&year=${(days[0]?.day ?? day ?? '').slice(0, 4)}`)
}

export default function CalendarPage() {
  const { t } = useTranslation('settings')
  const [search] = useSearchParams()
  const { here, calendar, overrides, today, now } = useLoaderData<typeof loader>()
  const review = useActionData<Partial<ReturnType<typeof answerOf>>>()?.review
  return (
    <Page title={t('title')} lead={t('calendar.lead')}>
      <SettingsTabs here={here} />
      {search.has('saved') && !review && <Notice tone="good" title={t('saved')} />}
      {review && review.faults.length > 0 && <CalendarFaults faults={review.faults} />}
      {review && review.faults.length === 0 && <OwnDaysReview review={review} now={now} />}
      <Section title={t('calendar.own')}>
        <OverrideList overrides={overrides} today={today} />
      </Section>
      <Section title={t('calendar.set')}>
        <OverrideForm today={today} year={calendar.year} />
      </Section>
      <Section title={t('calendar.public')}>
        <YearCalendar calendar={calendar} />
      </Section>
    </Page>
  )
}

function OwnDaysReview({ review, now }: { review: OwnReview; now: string }) {
  const { t } = useTranslation('settings')
  const { back, days, reason, differences, ahead } = review
  return (
    <Section title={t('will_change')}>
      <DifferenceList differences={differences} />
      {ahead.length > 0 && <AheadList ahead={ahead} now={now} />}
      {back && <TakeBackForm day={back} />}
      {days.length > 0 && <DaysForm days={days} reason={reason} />}
    </Section>
  )
}

function answerOf(reply: SubmissionResult<string[]>, review: OwnReview) {
  return { ...reply, review }
}
