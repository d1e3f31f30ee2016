import { describe, expect, it } from 'vitest'
import { addDays } from '~/core/calendar-date'
import { EditedResource, RESOURCE_DAYS_MAX, standingOf } from './resource'

const DAYS = { since: '2026-11-01', until: '2026-11-30', withdrawal: null }

describe('an offer', () => {
  it.each([
    ['2026-10-31', 'ahead'],
    ['2026-11-01', 'current'],
    ['2026-11-30', 'current'],
    ['2026-12-01', 'expired'],
  ] as const)('on %s is %s', (today, standing) => {
    expect(standingOf(DAYS, today)).toBe(standing)
  })

  it('that was withdrawn is withdrawn on every day', () => {
    expect(standingOf({ ...DAYS, withdrawal: { reason: '停用' } }, '2026-11-15')).toBe('withdrawn')
  })

  it('is looked at again after three years at the latest, and a day that cannot be read is no day', () => {
    const offer = {
      ...DAYS,
      category_id: crypto.randomUUID(),
      title: '会议室',
      audience: '全体',
      amount: '一间',
      contact: '示例',
    }
    const lasting = (days: number) =>
      EditedResource.safeParse({ ...offer, until: addDays(DAYS.since, days) }).success
    expect([lasting(0), lasting(RESOURCE_DAYS_MAX), lasting(RESOURCE_DAYS_MAX + 1), lasting(-1)]).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(EditedResource.safeParse({ ...offer, since: '2026/11/1' }).success).toBe(false)
  })
})
