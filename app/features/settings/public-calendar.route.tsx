// The public calendar, which the operator publishes for every county: a year's file, what it would change and move, and saving it.
import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { PublicDays, yearIn } from './calendar'
import { CalendarFaults } from './calendar-faults'
import { PublishForm, YearFileForm } from './calendar-forms'
import { DifferenceList, MoveList, YearCalendar } from './calendar-lists'
import { getYear, type PublicReview, publishYear, reviewYear } from './calendars.server'

export const handle: Handle = { title: 'settings:sections.calendar' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'calendar')
  return getYear(db, yearIn(args.request, now))
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'calendar')
  const form = parseWithZod(await args.request.formData(), { schema: PublicDays })
  if (form.status !== 'success') return data(form.reply({ hideFields: ['file'] }), { status: 422 })

  const { intent, year } = form.value
  if (intent === 'check')
    return data(answerOf(form.reply({ hideFields: ['file'] }), await reviewYear(db, form.value)))
  await publishYear(db, form.value)
  return redirect(`/${county.code}/calendar?saved&year=${year}`)
}

export default function PublicCalendarPage() {
  const { t } = useTranslation('settings')
  const [search] = useSearchParams()
  const calendar = useLoaderData<typeof loader>()
  const review = useActionData<Partial<ReturnType<typeof answerOf>>>()?.review
  return (
    <Page title={t('sections.calendar')} lead={t('calendar.public_lead')}>
      {search.has('saved') && !review && <Notice tone="good" title={t('saved')} />}
      {review && review.faults.length > 0 && <CalendarFaults faults={review.faults} />}
      {review && review.days.length > 0 && (
        <Section title={t('will_change')}>
          <DifferenceList differences={review.differences} />
          <MoveList moves={review.moves} />
          <PublishForm year={review.year} days={review.days} />
        </Section>
      )}
      <Section title={t('calendar.upload')}>
        <YearFileForm year={calendar.year} />
      </Section>
      <Section title={t('calendar.public')}>
        <YearCalendar calendar={calendar} />
      </Section>
    </Page>
  )
}

function answerOf(reply: SubmissionResult<string[]>, review: PublicReview) {
  return { ...reply, review }
}
