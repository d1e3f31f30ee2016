// Due days and the calendar are said twice, in SQL and in TypeScript: here they are held together, and to DESIGN.md's own days.
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '~/core/calendar-date'
import { firstDay, lastDay, nextPeriod, type Period, periodOf } from '~/core/period'
import { calendarYear } from '~/core/work-calendar'
import { Workdays } from '~/core/workdays'
import { runNames } from '~/features/runs/run'
import { owner } from '../tests/county'
import { cadence, handlers } from './catalog'

const YEARS = Array.from({ length: 26 }, (_, n) => 2004 + n)
const years = YEARS.map(calendarYear)
const calendar = new Workdays(
  years.flatMap(({ days }) => days),
  years.filter(({ is_provisional }) => is_provisional).map(({ year }) => year),
)
const kinds = Object.entries(cadence)

describe('the catalogue', () => {
  it('names a handler for every kind, and the office has a word for each', () => {
    expect(Object.keys(runNames).sort()).toEqual(Object.keys(handlers).sort())
    expect(Object.keys(handlers)).toEqual(expect.arrayContaining(Object.keys(cadence)))
  })

  it('is what a new county starts with', async () => {
    const defaults =
      await owner()`select kind, workdays, private.period_kind(kind) as period from private.cadence_defaults()`
    const expected = kinds.map(([kind, { workdays, period }]) => ({ kind, workdays, period }))
    expect([...defaults]).toEqual(expected)
  })

  it.each([
    ['visits.remind', '2026-11-H2', '2026-11-25'],
    ['visits.remind', '2026-02-H2', '2026-02-25'], // over a make-up Saturday
    ['visits.remind', '2027-01-H2', '2027-01-26'], // provisional
    ['visits.missed', '2026-11-H1', '2026-11-20'],
    ['logs.draft', '2026-11', '2026-12-01'],
    ['logs.remind', '2026-11', '2026-12-03'],
    ['menus.remind', '2026-11', '2026-11-04'],
    ['menus.remind', '2026-10', '2026-10-10'], // after the holiday, on a make-up Saturday
    ['rotation.extend', '2026-11', '2026-12-01'],
    ['turns.handover', '2026-11', '2026-11-13'],
    ['lists.open', '2027Q1', '2026-12-15'],
    ['lists.remind', '2027Q1', '2026-12-25'],
    ['lists.compile', '2027Q1', '2026-12-29'],
    ['lists.close', '2027Q1', '2027-04-01'],
    ['turns.handover', '2026-02', '2026-02-10'], // before the Spring Festival, over a make-up Saturday
  ] as const)('%s of %s is due on %s', async (kind, period, day) => {
    const { due, workdays } = cadence[kind]
    expect(due(period, workdays, calendar)).toBe(day)
    const [row] = await owner()`select private.due_day(${kind}, ${period}, ${workdays})::text as day`
    expect(row?.day).toBe(day)
  })

  it('says 暂定 of days in a year that is not published', async () => {
    const [row] = await owner()`
      select private.is_provisional('2027-01-26') as unpublished, private.is_provisional('2026-11-25') as published`
    expect(row).toEqual({ unpublished: true, published: false })
    expect([calendar.isProvisional('2027-01-26'), calendar.isProvisional('2026-11-25')]).toEqual([
      true,
      false,
    ])
  })
})

describe.each(kinds)('%s', (kind, { period, due, closes }) => {
  const periods = periodsFrom(periodOf(period, '2006-01-01'), '2028-12-31')

  it('is due on the same day in SQL, whatever a county sets, and is caught up as long', async () => {
    const rows = await owner()`
      select p, n::int, private.due_day(${kind}, p, n::int)::text as due, private.closes_on(${kind}, p)::text as closes
      from unnest(${periods}::text[]) p, unnest(${[1, 3, 5, 10]}::int[]) n`
    const said = rows.map(({ p, n }) => ({ p, n, due: due(p, n, calendar), closes: closes(p) }))
    expect(said).toEqual([...rows])
  })
})

describe('the calendar', () => {
  let rows: { day: string; is_workday: boolean; before: string; after: string; first: string; last: string }[]
  beforeAll(async () => {
    rows = await owner()`
      select d.day::text, d.is_workday, private.workday_before(d.day, 4)::text as before, private.workday_after(d.day, 4)::text as after,
        private.first_workday(private.half_month(d.day))::text as first, private.last_workday(private.month(d.day))::text as last
      from work_days d where d.day between '2024-01-01' and '2028-06-30' order by d.day`
  })

  it('counts working days alike on every day of four years', () => {
    const said = rows.map(({ day }) => ({
      day,
      is_workday: calendar.isWorkday(day),
      before: calendar.before(day, 4),
      after: calendar.after(day, 4),
      first: calendar.firstOf(Number(day.slice(8)) <= 15 ? `${day.slice(0, 7)}-H1` : `${day.slice(0, 7)}-H2`),
      last: calendar.lastOf(day.slice(0, 7)),
    }))
    expect(said).toEqual([...rows])
  })

  it('has every day once, without gaps', () => {
    const gaps = rows.filter(({ day }, n) => n > 0 && rows[n - 1]?.day !== addDays(day, -1))
    expect(gaps).toEqual([])
  })
})

function periodsFrom(first: Period, until: string): Period[] {
  const periods = [first]
  for (let period = nextPeriod(first); firstDay(period) <= until; period = nextPeriod(period))
    periods.push(period)
  return periods.filter((period) => lastDay(period) <= until)
}
