import { describe, expect, it } from 'vitest'
import { daysLate, standingOf } from './standing'

const DUE = '2026-12-02T09:30:00Z' // 17:30 in Shanghai

describe('a dispatch', () => {
  it.each([
    [{ accepted_at: null, due_at: DUE, ended_as: null }, 'to_accept'],
    [{ accepted_at: DUE, due_at: DUE, ended_as: null }, 'in_hand'],
    [{ accepted_at: DUE, due_at: null, ended_as: null }, 'waiting'],
    [{ accepted_at: null, due_at: null, ended_as: 'returned' }, 'returned'],
    [{ accepted_at: DUE, due_at: DUE, ended_as: 'resolved' }, 'resolved'],
  ])('%j is %s', (dispatch, standing) => {
    expect(standingOf(dispatch)).toBe(standing)
  })

  it.each([
    ['the minute of its deadline', null, '2026-12-02T17:30:00+08:00', null],
    ['a second later', null, '2026-12-02T17:30:01+08:00', 0],
    ['the next morning', null, '2026-12-03T00:00:00+08:00', 1],
    ['ended in time, long ago', '2026-12-01T10:00:00+08:00', '2026-12-20T10:00:00+08:00', null],
    ['ended two days late, long ago', '2026-12-04T10:00:00+08:00', '2026-12-20T10:00:00+08:00', 2],
  ])('at %s is late by: %s', (_, ended_at, now, days) => {
    expect(daysLate({ due_at: DUE, ended_at }, new Date(now))).toBe(days)
  })

  it('is never late while its clock stands', () => {
    expect(daysLate({ due_at: null, ended_at: null }, new Date('2027-12-02'))).toBeNull()
  })
})
