import { describe, expect, it } from 'vitest'
import { isLate, NewVisit } from './visit'

const visit = {
  id: '0b2f3c1e-6f0e-4c3a-9a53-5d9f6f0a1b2c',
  unit_id: '1b2f3c1e-6f0e-4c3a-9a53-5d9f6f0a1b2c',
  visited_on: '2026-11-25',
  manner: 'call',
  topics: ['政策宣讲'],
}

describe('a new visit', () => {
  it('needs a unit, a day, a manner and one topic, and no prose', () => {
    expect(NewVisit.safeParse(visit).success).toBe(true)
  })

  it.each([
    ['a day that is none', { visited_on: '2026-02-29' }],
    ['no topic', { topics: [] }],
    ['nine topics', { topics: Array(9).fill('其他') }],
    ['a manner of its own', { manner: 'wechat' }],
    ['an id that is none', { id: '1' }],
    ['2,001 characters', { summary: '字'.repeat(2001) }],
  ])('is not accepted with %s', (_, wrong) => {
    expect(NewVisit.safeParse({ ...visit, ...wrong }).success).toBe(false)
  })
})

describe('a visit is late', () => {
  it.each([
    ['2026-11-15', '2026-11-15T15:59:59Z', false],
    ['2026-11-15', '2026-11-15T16:00:00Z', true],
    ['2026-11-01', '2026-11-15T15:59:59Z', false],
    ['2026-11-16', '2026-11-30T15:59:59Z', false],
    ['2026-11-16', '2026-11-30T16:00:00Z', true],
    ['2024-02-29', '2024-02-29T15:00:00Z', false],
    ['2024-02-29', '2024-02-29T16:00:00Z', true],
  ])('of %s, recorded at %s: %s', (visited_on, recorded_at, late) => {
    expect(isLate({ visited_on, recorded_at })).toBe(late)
  })
})
