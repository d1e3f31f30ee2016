// A county's figures counted from its rows, a second time and differently than SQL counts them: what rollups are held against.
import { addDays, type CalendarDate } from '~/core/calendar-date'
import { firstDay, type HalfMonth, halfMonthOf, lastDay } from '~/core/period'
import { owner } from './county'

type Rows = Awaited<ReturnType<typeof rowsOf>>

async function rowsOf(id: string) {
  const sql = owner()
  const [units, coverages, appointments, assignments, visits, withdrawals] = await Promise.all([
    sql`select id, status, kind, founded_on::text, ceased_on::text, full_members from units where tenant_id = ${id}`,
    sql`select unit_id, method, since::text, until::text from coverages where tenant_id = ${id}`,
    sql`select id, person_id, appointed_on::text as since, ends_on::text as until from appointments where tenant_id = ${id}`,
    sql`select instructor_id, unit_id, since::text, until::text from assignments where tenant_id = ${id}`,
    sql`select id, instructor_id, unit_id, visited_on::text from visits where tenant_id = ${id}`,
    sql`select visit_id from visit_withdrawals where tenant_id = ${id}`,
  ])
  return { units, coverages, appointments, assignments, visits, withdrawals }
}

/** Of a period, as of a day. */
export async function directCount(id: string, period: string, today: CalendarDate) {
  const rows = await rowsOf(id)
  const day = earlier(lastDay(period), today)
  const operating = rows.units.filter((unit) => operates(unit, day) && (unit.founded_on ?? '') <= day)
  const covered = operating.filter(({ id }) => rows.coverages.some((c) => c.unit_id === id && holds(c, day)))
  const singly = covered.filter(({ id }) =>
    rows.coverages.some((c) => c.unit_id === id && c.method === 'single' && holds(c, day)),
  )
  const appointed = rows.appointments.filter((a) => holds(a, day))
  const served = operating.filter(({ id }) =>
    rows.assignments.some(
      (s) => s.unit_id === id && holds(s, day) && appointed.some((a) => a.id === s.instructor_id),
    ),
  )
  const people = new Set(appointed.map(({ person_id }) => person_id)).size
  const halves = halfMonthsIn(period, today).map((half) => contactsOf(rows, half, today))
  return {
    operating: operating.length,
    operating_covered: covered.length,
    covered_singly: singly.length,
    covered_jointly: covered.length - singly.length,
    members_known: operating.filter(({ full_members }) => full_members !== null).length,
    without_members: operating.filter(({ full_members }) => full_members === 0).length,
    with_instructor: served.length,
    instructors: people < 5 ? null : people,
    contacts_owed: total(halves.map((half) => half?.owed)),
    contacts_made: total(halves.map((half) => half?.made)),
  }
}

function contactsOf(
  { units, appointments, assignments, visits, withdrawals }: Rows,
  half: HalfMonth,
  today: CalendarDate,
) {
  const standing = visits.filter(({ id }) => !withdrawals.some(({ visit_id }) => visit_id === id))
  const first = visits.map(({ visited_on }) => visited_on).sort()[0]
  if (first === undefined || lastDay(half) < first) return null
  const day = earlier(lastDay(half), today)
  const personOf = new Map(appointments.map(({ id, person_id }) => [id, person_id]))
  const days = new Map<string, number>()
  for (const { instructor_id, unit_id, since, until } of assignments) {
    if (!units.some((unit) => unit.id === unit_id && operates(unit, day))) continue
    const term = appointments.find(({ id }) => id === instructor_id) ?? {}
    const key = `${personOf.get(instructor_id)} ${unit_id}`
    for (let on = firstDay(half); on <= lastDay(half); on = addDays(on, 1))
      if (holds({ since, until }, on) && holds(term, on)) days.set(key, (days.get(key) ?? 0) + 1)
  }
  const owed = [...days].filter(([, many]) => many >= 8).map(([key]) => key)
  const made = owed.filter((key) =>
    standing.some(
      (v) =>
        `${personOf.get(v.instructor_id)} ${v.unit_id}` === key &&
        v.visited_on >= firstDay(half) &&
        v.visited_on <= lastDay(half),
    ),
  )
  return { owed: owed.length, made: made.length }
}

function earlier(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? one : other
}

type Unit = { status?: string; ceased_on?: string | null }

function operates({ status, ceased_on }: Unit, day: CalendarDate): boolean {
  return status === 'operating' || (ceased_on ?? '') > day
}

function holds({ since, until }: { since?: string; until?: string | null }, day: CalendarDate): boolean {
  return (since ?? '') <= day && (until === null || until === undefined || until > day)
}

function halfMonthsIn(period: string, today: CalendarDate): HalfMonth[] {
  const halves = new Set<HalfMonth>()
  for (let day = firstDay(period); day <= lastDay(period) && day <= today; day = addDays(day, 1))
    halves.add(halfMonthOf(day))
  return [...halves]
}

function total(parts: (number | undefined)[]): number | null {
  const known = parts.filter((part) => part !== undefined)
  return known.length === 0 ? null : known.reduce((sum, part) => sum + part, 0)
}
