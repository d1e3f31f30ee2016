// A quarter's demands counted from the rows that say what happened, a second time and differently than SQL counts them: what the figures
// are held against. Of a dispatch only whose and which part it is; how it stands follows here from its steps.
import { addDays, dayOf } from '~/core/calendar-date'
import { firstDay, lastDay, type Quarter } from '~/core/period'
import { Workdays } from '~/core/workdays'
import type { Counts, Grouping } from '~/features/demand-figures/demand-figure'
import { owner } from './county'

type Rows = Awaited<ReturnType<typeof rowsOf>>
type Demand = { id: string; category_id: string; area_id: string | null; raised_at: Date }
type Dispatch = { id: string; demand_id: string; body_id: string; part: string; started_at: Date }
type Step = {
  dispatch_id: string
  kind: string
  done_at: Date
  noted_at: Date
  outcome: string | null
  rating: string | null
  manner: string
}
type Counted = { body: string | null; category: string; area: string | null; counts: Counts }

/** Every group's counts; the whole under ''. */
type DirectCount = Map<string, Counts>

export async function rowsOf(id: string) {
  const sql = owner()
  const [demands, dispatches, steps, deadlines, closings, days, [settings]] = await Promise.all([
    sql<
      Demand[]
    >`select d.id, d.category_id, u.area_id, d.raised_at from demands d join units u on u.tenant_id = d.tenant_id and u.id = d.unit_id where d.tenant_id = ${id}`,
    sql<Dispatch[]>`select id, demand_id, body_id, part, started_at from dispatches where tenant_id = ${id}`,
    sql<
      Step[]
    >`select dispatch_id, kind, done_at, noted_at, outcome, rating, manner from dispatch_steps where tenant_id = ${id} order by noted_at, done_at`,
    sql`select dispatch_id, due_at from dispatch_deadlines where tenant_id = ${id} order by number`,
    sql`select demand_id, outcome, closed_at from demand_closings where tenant_id = ${id}`,
    sql`select d.day::text, coalesce(o.is_workday, d.is_workday) as is_workday from work_days d
      left join calendar_overrides o on o.tenant_id = ${id} and o.day = d.day where d.day between '2025-01-01' and '2028-12-31'`,
    sql`select accept_workdays from settings where tenant_id = ${id}`,
  ])
  const calendar = new Workdays(days.map(({ day, is_workday }) => ({ day, is_workday })))
  const stepsOf = grouped(steps, ({ dispatch_id }) => dispatch_id)
  const dispatchesOf = grouped(dispatches, ({ demand_id }) => demand_id)
  const due = new Map(deadlines.map(({ dispatch_id, due_at }) => [dispatch_id, due_at]))
  const closing = new Map(closings.map((row) => [row.demand_id, row]))
  return {
    demands,
    stepsOf,
    dispatchesOf,
    due,
    closing,
    calendar,
    accept_workdays: settings?.accept_workdays,
  }
}

export function directDemandCount(rows: Rows, quarter: Quarter, by: Grouping, now: Date): DirectCount {
  const counted = rows.demands.flatMap((demand) => [
    ...sentOf(rows, demand, quarter, now),
    ...endOf(rows, demand, quarter),
  ])
  const groups: DirectCount = new Map([['', {}]])
  for (const one of counted) {
    add(groups, '', one.counts)
    if (by !== 'quarter') add(groups, one[by] ?? 'none', one.counts)
  }
  return groups
}

function add(groups: DirectCount, group: string, counts: Counts) {
  const sum = groups.get(group) ?? {}
  for (const [name, many] of Object.entries(counts)) if (many > 0) sum[name] = (sum[name] ?? 0) + many
  groups.set(group, sum)
}

/** Each dispatch sent in the quarter that was answered, or should have been. */
function sentOf(rows: Rows, demand: Demand, quarter: Quarter, now: Date): Counted[] {
  const all = rows.dispatchesOf.get(demand.id) ?? []
  return all
    .filter(({ started_at }) => isIn(started_at, quarter))
    .flatMap((dispatch) => {
      const answer = rows.stepsOf
        .get(dispatch.id)
        ?.find(({ kind }) => kind === 'accepted' || kind === 'returned')
      const answer_by = endOfWork(rows.calendar.after(dayOf(dispatch.started_at), rows.accept_workdays))
      const over = endOfDispatch(rows, demand.id, dispatch) ?? now
      if (!answer && over <= answer_by) return []
      const counts = { to_answer: 1, answered: answer && answer.done_at <= answer_by ? 1 : 0 }
      return [{ body: dispatch.body_id, category: demand.category_id, area: demand.area_id, counts }]
    })
}

/** Given back, taken back, dissolved, resolved; an assistant's also when the lead resolves; all when the demand closes. */
function endOfDispatch(
  rows: Rows,
  demand_id: string,
  dispatch: { id: string; started_at: Date },
): Date | undefined {
  const own = rows.stepsOf
    .get(dispatch.id)
    ?.find(({ kind }) => ['returned', 'withdrawn', 'dissolved', 'resolved'].includes(kind))
  const leads = (rows.dispatchesOf.get(demand_id) ?? []).filter(({ part }) => part === 'lead')
  const resolved = leads
    .flatMap(({ id }) => rows.stepsOf.get(id) ?? [])
    .filter(({ kind, noted_at }) => kind === 'resolved' && noted_at >= dispatch.started_at)
    .sort((one, other) => one.noted_at.getTime() - other.noted_at.getTime())[0]
  const ends = [own?.done_at, resolved?.done_at, rows.closing.get(demand_id)?.closed_at].filter(
    (at) => at !== undefined,
  )
  return ends.sort((one, other) => one.getTime() - other.getTime())[0]
}

/** Received in the quarter, ended in it, or open at its end. */
function endOf(rows: Rows, demand: Demand, quarter: Quarter): Counted[] {
  const closing = rows.closing.get(demand.id)
  const end = startOfDay(addDays(lastDay(quarter), 1))
  if (demand.raised_at >= end || (closing && closing.closed_at < startOfDay(firstDay(quarter)))) return []
  const leads = (rows.dispatchesOf.get(demand.id) ?? [])
    .filter(({ part }) => part === 'lead')
    .sort((one, other) => one.started_at.getTime() - other.started_at.getTime())
  const isEnded = closing !== undefined && closing.closed_at < end
  const isDropped = isEnded && ['withdrawn', 'declined'].includes(closing.outcome)
  const counts: Counts = {
    received: isIn(demand.raised_at, quarter) ? 1 : 0,
    carried: isEnded ? 0 : 1,
    dropped: isDropped ? 1 : 0,
    ...(isEnded && !isDropped && howItEnded(rows, leads, closing.outcome)),
  }
  return [{ body: leads.at(-1)?.body_id ?? null, category: demand.category_id, area: demand.area_id, counts }]
}

function howItEnded(rows: Rows, leads: Dispatch[], outcome: string): Counts {
  const steps = leads.flatMap(({ id }) => rows.stepsOf.get(id) ?? [])
  const last = leads.at(-1)
  const resolution = steps.findLast(
    ({ kind, dispatch_id }) => kind === 'resolved' && dispatch_id === last?.id,
  )
  const word = steps.find(({ kind }) => kind === 'confirmed')
  const due_at = last && rows.due.get(last.id)
  const isSatisfied = word?.rating === 'satisfied' || word?.rating === 'fairly_satisfied'
  return {
    resolved: 1,
    on_time: resolution && due_at && resolution.done_at <= due_at ? 1 : 0,
    solved: outcome === 'confirmed' && resolution?.outcome === 'solved' ? 1 : 0,
    explained: outcome === 'confirmed' && resolution?.outcome === 'explained' ? 1 : 0,
    unrated: outcome === 'unrated' ? 1 : 0,
    reopened: steps.some(({ kind }) => kind === 'reopened') ? 1 : 0,
    ...(word && {
      rated: 1,
      satisfied: isSatisfied ? 1 : 0,
      [`rated_${word.manner}`]: 1,
      [`satisfied_${word.manner}`]: isSatisfied ? 1 : 0,
    }),
    ...(leads[0] && resolution && daysOf(rows, leads[0].started_at, resolution.done_at, steps)),
  }
}

/** Day by day: those that end by the resolution, and of these those on which nobody waited for the unit. */
function daysOf({ calendar }: Rows, since: Date, until: Date, steps: Step[]): Counts {
  const waits = steps.flatMap((step) => {
    if (step.kind !== 'asked' && step.kind !== 'resolved') return []
    const ends =
      step.kind === 'asked' ? ['answered', 'resolved', 'returned', 'withdrawn', 'dissolved'] : ['reopened']
    const end = steps.find(
      ({ kind, dispatch_id, noted_at }) =>
        dispatch_id === step.dispatch_id && ends.includes(kind) && noted_at >= step.noted_at,
    )
    return step.kind === 'asked' || end ? [{ since: step.done_at, until: end?.done_at ?? until }] : []
  })
  let [gross, net] = [0, 0]
  for (let day = addDays(dayOf(since), 1); endOfWork(day) <= until; day = addDays(day, 1)) {
    if (!calendar.isWorkday(day)) continue
    gross += 1
    if (!waits.some((wait) => wait.since <= endOfWork(day) && endOfWork(day) < wait.until)) net += 1
  }
  return { gross_days: gross, net_days: net }
}

function isIn(instant: Date, quarter: Quarter): boolean {
  return dayOf(instant) >= firstDay(quarter) && dayOf(instant) <= lastDay(quarter)
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`)
}

function endOfWork(day: string): Date {
  return new Date(`${day}T17:30:00+08:00`)
}
