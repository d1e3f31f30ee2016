import { describe, expect, it } from 'vitest'
import { readByPython } from '../../../tests/icalendar'
import { asICalendar, type CalendarEvent } from './calendar'

const turn: CalendarEvent = {
  uid: 'turn-1@liangxin',
  sequence: 2,
  changed_at: '2026-11-23T02:00:00+00:00',
  is_cancelled: false,
  title: '轮值主席：环翠楼街道商圈党委，联盟成员单位轮流担任，每月一个主题，名称很长的也要按规定折行',
  url: 'https://liangxin.example/371002/rotation/turns/1',
  when: { first_day: '2027-12-01', last_day: '2028-02-29' },
}
const cancelled = { ...turn, uid: 'turn-2@liangxin', is_cancelled: true }
const meeting: CalendarEvent = {
  ...turn,
  uid: 'activity-1@liangxin',
  when: { from: '2026-12-31T15:30:00+00:00', to: '2026-12-31T17:00:00+00:00' },
}

describe('a calendar, read by another program', () => {
  const read = readByPython(asICalendar('联盟轮值', [turn, cancelled, meeting]))

  it('has whole days until the day after the last, over the year’s end and 29 February', () => {
    expect(read[0]).toMatchObject({ uid: 'turn-1@liangxin', start: '2027-12-01', end: '2028-03-01' })
  })

  it('keeps cancelled events, with the sequence that says they changed and the way back', () => {
    expect(read.map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED', 'CONFIRMED'])
    expect(read[1]).toMatchObject({ sequence: 2, url: turn.url, stamp: '2026-11-23T02:00:00+00:00' })
  })

  it('has hours in Shanghai, whatever this machine’s zone is', () => {
    expect(read[2]).toMatchObject({ start: '2026-12-31T23:30:00+08:00', end: '2027-01-01T01:00:00+08:00' })
  })

  it('folds its lines at 75 octets', () => {
    const lines = asICalendar('联盟轮值', [turn]).split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  })
})
