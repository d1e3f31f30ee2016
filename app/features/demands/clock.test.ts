import { describe, expect, it } from 'vitest'
import { calendarYear } from '~/core/work-calendar'
import { Workdays } from '~/core/workdays'
import { CLOCK_CASES, OTHER_HOURS, shanghai, WESTERN } from '../../../tests/clock-cases'
import { type Allowance, dueAt, remaining } from './clock'

const years = [2025, 2026, 2027].map(calendarYear)
const calendar = new Workdays(
  years.flatMap(({ days }) => days),
  years.filter(({ is_provisional }) => is_provisional).map(({ year }) => year),
)
const FIVE: Allowance = { unit: 'workdays', count: 5 }

describe('a demand is due', () => {
  it.each(CLOCK_CASES)('$says: $started_at → $due_at', (one) => {
    const pauses = (one.pauses ?? []).map(([since, until]) => ({
      since: shanghai(since),
      until: shanghai(until),
    }))
    expect(dueAt(shanghai(one.started_at), one.allowance, pauses, calendar)).toEqual({
      at: shanghai(one.due_at),
      is_provisional: one.is_provisional ?? false,
    })
  })

  it.each(OTHER_HOURS)(
    'in the office hours of a western county $says',
    ({ started_at, allowance, due_at }) => {
      const due = dueAt(shanghai(started_at), allowance, [], calendar, WESTERN)
      expect(due?.at).toEqual(shanghai(due_at))
    },
  )

  it('at no time while the unit is waited for', () => {
    const pauses = [{ since: shanghai('2026-11-04 09:00'), until: null }]
    expect(dueAt(shanghai('2026-11-02 10:00'), FIVE, pauses, calendar)).toBeNull()
  })
})

describe('whoever takes over', () => {
  it.each([
    ['2026-11-02 16:00', 5],
    ['2026-11-03 17:29', 5],
    ['2026-11-03 17:30', 4],
    ['2026-11-08 12:00', 1],
    ['2026-11-30 12:00', 1],
  ])('at %s has what is left of five days: %i', (at, left) => {
    expect(remaining(shanghai('2026-11-02 10:00'), FIVE, [], shanghai(at), calendar).count).toBe(left)
  })

  it('has what is left of eight hours, those begun taken off, those paused not', () => {
    const eight: Allowance = { unit: 'hours', count: 8 }
    const pauses = [{ since: shanghai('2026-11-02 10:00'), until: shanghai('2026-11-02 12:00') }]
    const at = shanghai('2026-11-02 13:30')
    expect(remaining(shanghai('2026-11-02 09:00'), eight, pauses, at, calendar).count).toBe(5)
  })
})
