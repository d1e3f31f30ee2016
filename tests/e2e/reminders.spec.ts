// The calendar moves: reminders before a half-month's end, log drafts on the first working day, log reminders on the third.
import { expect, test } from '@playwright/test'
import { addDays, dayOf } from '~/core/calendar-date'
import { firstDay, halfMonthOf, lastDay, monthOf, nextPeriod } from '~/core/period'
import { calendarYear } from '~/core/work-calendar'
import { Workdays } from '~/core/workdays'
import { database, emptyMailbox, mails, tick } from './world'

// The next half-month lies ahead whatever day the test runs on, and nobody has recorded a contact in it yet.
const today = dayOf(new Date())
const period = nextPeriod(halfMonthOf(today))
const year = Number(today.slice(0, 4))
const years = [calendarYear(year), calendarYear(year + 1)]
const workdays = new Workdays(
  years.flatMap(({ days }) => days),
  years.filter(({ is_provisional }) => is_provisional).map((calendar) => calendar.year),
)

test.describe.configure({ mode: 'serial' })

test('each instructor who owes a contact gets exactly one mail, and a second tick sends none', async () => {
  const day = workdays.before(workdays.lastOf(period), 3)
  await tick(`${addDays(day, -1)}T17:00:00+08:00`)
  await emptyMailbox()

  await tick(`${day}T09:00:00+08:00`)
  const reminders = await mailsOf('visit-reminder')
  expect(reminders.length).toBeGreaterThan(200)
  expect(reminders.length).toBe(await countOwing())
  expect(new Set(reminders.map(({ headers }) => headers['message-id'])).size).toBe(reminders.length)

  await tick(`${day}T09:00:00+08:00`)
  expect((await mailsOf('visit-reminder')).length).toBe(reminders.length)
})

test('logs are drafted on the first working day of the month, and reminded once on the morning of the third', async () => {
  const month = monthOf(period)
  const next = nextPeriod(month)
  const first = workdays.firstOf(next)
  const third = workdays.after(first, 2)
  await tick(`${first}T09:00:00+08:00`)
  const [drafted] = await database()`
    select count(*)::int as logs from monthly_logs l join tenants t on t.id = l.tenant_id
    where t.code = '371002' and l.month = ${month}`
  expect(drafted?.logs).toBe(229)

  await emptyMailbox()
  await tick(`${third}T09:00:00+08:00`)
  const reminded = await mailsOf('log-reminder')
  expect(reminded.length).toBeGreaterThan(200)
  await tick(`${third}T09:30:00+08:00`)
  expect((await mailsOf('log-reminder')).length).toBe(reminded.length)
})

/** Mails of one kind to 环翠区's people, by the kind in the Message-ID. */
async function mailsOf(kind: string) {
  const all = await mails()
  return all.filter(({ headers }) => headers['message-id']?.includes(kind))
}

/** 昔阳县, which the story of the applications founds, is reminded there. Counted apart from the product's own function: instructors with a mailbox whose operating units are assigned for eight days of it. */
async function countOwing(): Promise<number> {
  const [row] = await database()`
    select count(distinct (a.tenant_id, a.person_id))::int as instructors
    from assignments s
    join appointments a on a.tenant_id = s.tenant_id and a.id = s.instructor_id
    join people p on p.tenant_id = a.tenant_id and p.id = a.person_id and p.delivery_email is not null
    join units u on u.tenant_id = s.tenant_id and u.id = s.unit_id and u.status = 'operating'
    join tenants t on t.id = s.tenant_id and t.code <> '140724'
    where s.since <= ${addDays(firstDay(period), 2)} and (s.until is null or s.until > ${lastDay(period)})
      and (a.ends_on is null or a.ends_on > ${lastDay(period)})`
  return row?.instructors
}
