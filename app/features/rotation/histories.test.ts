// Random histories of a rotation: a thousand for each thing that must hold, and for each a planted fault that must be found.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Debt, extendTurns, type Member, monthAfter, type Rotation, type Turn } from './schedule'

type Extend = typeof extendTurns

const always = (body_id: string): Member => ({ body_id, since: '2026-01', until: null })

// ── Random histories: months pass, turns are announced, cancelled and made good, members come, go and are put in another order ────

type Event =
  | { do: 'announce'; turns: number }
  | { do: 'cancel'; nth: number; is_owed: boolean }
  | { do: 'join' }
  | { do: 'leave'; nth: number }
  | { do: 'reorder'; by: number }
  | { do: 'skip'; ahead: number }
  | { do: 'lengthen'; months: number }

const small = fc.nat({ max: 20 })
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('announce' as const), turns: fc.integer({ min: 1, max: 8 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('cancel' as const), nth: small, is_owed: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('join' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), nth: small }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reorder' as const), by: small }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('skip' as const), ahead: fc.integer({ min: 0, max: 5 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('lengthen' as const), months: fc.integer({ min: 1, max: 3 }) }),
  },
)
const history = fc.record({
  members: fc.integer({ min: 1, max: 12 }),
  events: fc.array(event, { minLength: 3, maxLength: 25 }),
})

/** What a history comes to, and every plan that was made on the way. */
function live({ members, events }: { members: number; events: Event[] }, extend: Extend) {
  const first = Array.from({ length: members }, (_, n) => `b${n + 1}`)
  let now = beginning(first.map(always))
  const cancelled = new Set<string>()
  const plans: { before: Rotation; plan: Turn[] }[] = []

  const end = () => now.standing.at(-1)?.until ?? now.since
  const plan = (months = 24) => {
    const planned = extend(now, monthAfter(end(), months))
    plans.push({ before: now, plan: planned })
    return planned
  }
  const deeds: Record<Event['do'], (event: never) => void> = {
    announce: ({ turns }: { turns: number }) => {
      const announced = plan().slice(0, turns)
      const good = new Set(announced.map(({ makes_good_id }) => makes_good_id))
      now = {
        ...now,
        standing: [...now.standing, ...announced],
        debts: now.debts.filter(({ turn_id }) => !good.has(turn_id)),
      }
    },
    cancel: ({ nth, is_owed }: { nth: number; is_owed: boolean }) => {
      const turn = now.standing.at(-1 - nth)
      if (!turn || cancelled.has(turn.since)) return
      cancelled.add(turn.since)
      const debt: Debt = { turn_id: turn.since, body_id: turn.body_id }
      if (is_owed) now = { ...now, debts: [...now.debts, debt] }
    },
    join: () => {
      const member = { body_id: `j${now.members.length}`, since: end(), until: null }
      now = { ...now, members: [...now.members, member] }
    },
    leave: ({ nth }: { nth: number }) => {
      const staying = now.members.filter(({ until }) => until === null)
      const leaving = staying[nth % staying.length]
      if (staying.length < 2 || !leaving || leaving.since >= end()) return
      now = {
        ...now,
        members: now.members.map((one) => (one === leaving ? { ...one, until: end() } : one)),
      }
    },
    reorder: ({ by }: { by: number }) => {
      const at = by % now.members.length
      const turned = [...now.members.slice(at), ...now.members.slice(0, at)]
      now = { ...now, members: by % 2 === 0 ? turned : turned.reverse() }
    },
    skip: ({ ahead }: { ahead: number }) => {
      now = { ...now, skips: [...now.skips, monthAfter(end(), ahead)] }
    },
    lengthen: ({ months }: { months: number }) => {
      now = { ...now, turn_months: months }
    },
  }
  for (const one of events) deeds[one.do](one as never)
  plan()
  return { first, plans, rotation: now }
}

/** No one who was in the order all along is ever more than one ahead of another: base turns, whatever became of them. */
function isFair(extend: Extend, told: { members: number; events: Event[] }): boolean {
  const { plans, first } = live(told, extend)
  return plans.every(({ before, plan }) => {
    const constant = first.filter((body_id) =>
      before.members.some((one) => one.body_id === body_id && one.until === null),
    )
    const counts = new Map(constant.map((body_id) => [body_id, 0]))
    return [...before.standing, ...plan].every(({ body_id, makes_good_id }) => {
      if (makes_good_id === null && counts.has(body_id)) counts.set(body_id, (counts.get(body_id) ?? 0) + 1)
      const all = [...counts.values()]
      return all.length < 2 || Math.max(...all) - Math.min(...all) <= 1
    })
  })
}

/** What stands is left alone: a plan begins after it, overlaps nothing, and announcing a part of it leaves the rest as it was. */
function isStable(extend: Extend, told: { members: number; events: Event[] }): boolean {
  return live(told, extend).plans.every(({ before, plan }) => {
    const all = [...before.standing, ...plan]
    const isInOrder = all.every(
      (turn, n) => turn.since < turn.until && turn.since >= (all[n - 1]?.until ?? before.since),
    )
    const half = plan.slice(0, Math.floor(plan.length / 2))
    const good = new Set(half.map(({ makes_good_id }) => makes_good_id))
    const later = {
      ...before,
      standing: [...before.standing, ...half],
      debts: before.debts.filter(({ turn_id }) => !good.has(turn_id)),
    }
    const end = plan.at(-1)?.until ?? before.since
    const rest = extend(later, end)
    return isInOrder && JSON.stringify([...half, ...rest]) === JSON.stringify(plan)
  })
}

/** Skipped months come before everything, then what is owed, then the order. */
function keepsPrecedence(extend: Extend, told: { members: number; events: Event[] }): boolean {
  return live(told, extend).plans.every(({ before, plan }) => {
    const isSkipping = plan.every(
      (turn) => !before.skips.some((month) => turn.since <= month && month < turn.until),
    )
    const isInTheOrder = plan.every((turn) =>
      before.members.some(
        (one) =>
          one.body_id === turn.body_id && one.since <= turn.since && turn.since < (one.until ?? '9999'),
      ),
    )
    const payable = before.debts.filter(({ body_id }) =>
      before.members.some((one) => one.body_id === body_id && one.until === null),
    )
    const paid = plan.slice(0, payable.length).map(({ makes_good_id }) => makes_good_id)
    const isPaying =
      JSON.stringify(paid) === JSON.stringify(payable.slice(0, plan.length).map(({ turn_id }) => turn_id))
    return isSkipping && isInTheOrder && isPaying
  })
}

const RUNS = { numRuns: 1_000 }
const PROPERTIES = { isFair, isStable, keepsPrecedence }

/** Each breaks one rule, as somebody might by mistake. */
const FAULTS: Record<keyof typeof PROPERTIES, Extend> = {
  isFair: (told, until) => extendTurns({ ...told, standing: told.standing.slice(-1) }, until),
  isStable: (told, until) => extendTurns({ ...told, standing: told.standing.slice(0, -1) }, until),
  keepsPrecedence: (told, until) => extendTurns({ ...told, debts: [...told.debts].reverse() }, until),
}

describe.each(['isFair', 'isStable', 'keepsPrecedence'] as const)(
  'a thousand random histories: %s',
  (name) => {
    it('holds', () => {
      fc.assert(
        fc.property(history, (told) => PROPERTIES[name](extendTurns, told)),
        RUNS,
      )
    })

    it('and a planted fault is found', () => {
      expect(
        fc.check(
          fc.property(history, (told) => PROPERTIES[name](FAULTS[name], told)),
          RUNS,
        ).failed,
      ).toBe(true)
    })
  },
)

function beginning(members: Member[]): Rotation {
  return { since: '2026-01', members, skips: [], turn_months: 1, standing: [], debts: [] }
}
