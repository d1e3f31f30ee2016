import { describe, expect, test } from 'vitest'
import { mayUndo } from './handover'

describe('a hand-over can be undone', () => {
  const made = { handed_over_at: '2026-11-23T09:00:00+08:00', undone_at: null }
  test.each([
    ['at once', made, '2026-11-23T09:00:01+08:00', true],
    ['in the last second of the day', made, '2026-11-24T09:00:00+08:00', true],
    ['no later', made, '2026-11-24T09:00:01+08:00', false],
    ['once', { ...made, undone_at: '2026-11-23T10:00:00+08:00' }, '2026-11-23T11:00:00+08:00', false],
  ])('%s', (_when, handover, now, may) => {
    expect(mayUndo(handover, new Date(now))).toBe(may)
  })
})
