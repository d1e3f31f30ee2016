// The schedule: extends the turns that stand by those that follow from the order, the skipped months and what is owed.
// Pure and quick (docs/rules.md §8): 100 members over 120 months take a few milliseconds.
import type { Month } from '~/core/period'

/** In the order, everybody who ever was in it: from a month until, not including, another. */
export type Member = { body_id: string; since: Month; until: Month | null }
export type Turn = { body_id: string; since: Month; until: Month; makes_good_id: string | null }
/** A turn that was cancelled or given up, by whom it is owed; oldest first, without those already made good. */
export type Debt = { turn_id: string; body_id: string }

export type Rotation = {
  /** The first turn begins then. */
  since: Month
  members: readonly Member[]
  skips: readonly Month[]
  turn_months: number
  /** Announced turns, in time. Nothing here changes them, or puts a turn before them. */
  standing: readonly Turn[]
  debts: readonly Debt[]
}

/**
 * The turns that begin before `until` and do not stand yet. Each goes to who owes one, else to the member with the fewest turns, in the
 * order's order; so between members who were in it all along the difference is never more than one. Turns made good, swaps and
 * overrides do not count, and whoever joins is counted as one who had as many as the least served.
 */
export function extendTurns(rotation: Rotation, until: Month): Turn[] {
  const skips = new Set(rotation.skips.map(numberOf))
  const members = rotation.members.map(numbered)
  const score = scoreOf(members, rotation.standing)
  const debts = [...rotation.debts]
  const planned: Turn[] = []

  let month = Math.max(numberOf(rotation.since), ...rotation.standing.map((turn) => numberOf(turn.until)))
  while (month < numberOf(until)) {
    if (skips.has(month)) {
      month += 1
      continue
    }
    admit(score, members, month)
    const turn = nextTurn(members, score, debts, month)
    const end = endOf(month, rotation.turn_months, skips)
    if (turn) planned.push({ ...turn, since: monthFrom(month), until: monthFrom(end) })
    month = end
  }
  return planned
}

/** The month that lies so many after another one; before it where negative. */
export function monthAfter(month: Month, months: number): Month {
  return monthFrom(numberOf(month) + months)
}

type Numbered = { body_id: string; since: number; until: number }
/** Base turns by body, and which spells in the order have been counted in. */
type Score = { counts: Map<string, number>; admitted: Set<Numbered> }

function scoreOf(members: readonly Numbered[], standing: readonly Turn[]): Score {
  const score: Score = { counts: new Map(), admitted: new Set() }
  for (const { body_id, since, makes_good_id } of standing) {
    admit(score, members, numberOf(since))
    if (makes_good_id === null) score.counts.set(body_id, countOf(score, { body_id }) + 1)
  }
  return score
}

/** Whoever is new, or comes back, has at least as many turns behind it as the least served of the others. */
function admit(score: Score, members: readonly Numbered[], month: number): void {
  const present = members.filter((member) => isIn(member, month))
  const coming = present.filter((member) => !score.admitted.has(member))
  if (coming.length === 0) return
  const others = present.filter((member) => score.admitted.has(member))
  const least = others.length === 0 ? 0 : Math.min(...others.map((member) => countOf(score, member)))
  for (const member of coming) {
    score.counts.set(member.body_id, Math.max(countOf(score, member), least))
    score.admitted.add(member)
  }
}

function nextTurn(members: readonly Numbered[], score: Score, debts: Debt[], month: number) {
  const present = members.filter((member) => isIn(member, month))
  const owed = debts.findIndex(({ body_id }) => present.some((member) => member.body_id === body_id))
  const [debt] = owed < 0 ? [] : debts.splice(owed, 1)
  if (debt) return { body_id: debt.body_id, makes_good_id: debt.turn_id }

  const [first, ...others] = present
  if (!first) return null
  const { body_id } = others.reduce(
    (least, one) => (countOf(score, one) < countOf(score, least) ? one : least),
    first,
  )
  score.counts.set(body_id, countOf(score, { body_id }) + 1)
  return { body_id, makes_good_id: null }
}

function countOf({ counts }: Score, { body_id }: { body_id: string }): number {
  return counts.get(body_id) ?? 0
}

/** A turn ends before a month that is skipped. */
function endOf(month: number, turn_months: number, skips: ReadonlySet<number>): number {
  let end = month + 1
  while (end < month + turn_months && !skips.has(end)) end += 1
  return end
}

function isIn({ since, until }: Numbered, month: number): boolean {
  return since <= month && month < until
}

function numbered({ body_id, since, until }: Member): Numbered {
  return {
    body_id,
    since: numberOf(since),
    until: until === null ? Number.POSITIVE_INFINITY : numberOf(until),
  }
}

/** Months counted since year 0, so that they can be added to. */
function numberOf(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

function monthFrom(number: number): Month {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}
