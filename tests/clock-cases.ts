// Thirty cases of the clock over the make-up workdays and holidays of 2025 and 2026, and into a year not yet published. Counted by
// hand from the State Council's notices (国办发明电〔2024〕12号、〔2025〕7号); the rules and the database are both held against them.
import type { Allowance, OfficeHours } from '~/features/demands/clock'

export type ClockCase = {
  says: string
  started_at: string
  allowance: Allowance
  pauses?: readonly [since: string, until: string][]
  due_at: string
  is_provisional?: boolean
}

const days = (count: number): Allowance => ({ unit: 'workdays', count })
const hours = (count: number): Allowance => ({ unit: 'hours', count })

export const CLOCK_CASES: readonly ClockCase[] = [
  {
    says: 'the day of dispatch does not count',
    started_at: '2025-03-03 08:00',
    allowance: days(1),
    due_at: '2025-03-04 17:30',
  },
  {
    says: 'nor in its last minute',
    started_at: '2025-03-03 23:59',
    allowance: days(1),
    due_at: '2025-03-04 17:30',
  },
  {
    says: 'a weekend does not count',
    started_at: '2025-03-07 10:00',
    allowance: days(1),
    due_at: '2025-03-10 17:30',
  },
  {
    says: 'dispatched on a Saturday',
    started_at: '2025-03-08 10:00',
    allowance: days(1),
    due_at: '2025-03-10 17:30',
  },
  {
    says: 'a make-up Sunday before the Spring Festival counts',
    started_at: '2025-01-24 10:00',
    allowance: days(2),
    due_at: '2025-01-27 17:30',
  },
  {
    says: 'over the Spring Festival of 2025',
    started_at: '2025-01-27 10:00',
    allowance: days(1),
    due_at: '2025-02-05 17:30',
  },
  {
    says: 'and its make-up Saturday afterwards',
    started_at: '2025-02-05 10:00',
    allowance: days(3),
    due_at: '2025-02-08 17:30',
  },
  { says: 'over 清明', started_at: '2025-04-03 10:00', allowance: days(1), due_at: '2025-04-07 17:30' },
  {
    says: 'a make-up Sunday before Labour Day',
    started_at: '2025-04-25 10:00',
    allowance: days(1),
    due_at: '2025-04-27 17:30',
  },
  { says: 'over Labour Day', started_at: '2025-04-30 10:00', allowance: days(5), due_at: '2025-05-12 17:30' },
  { says: 'over 端午', started_at: '2025-05-30 10:00', allowance: days(1), due_at: '2025-06-03 17:30' },
  {
    says: 'a make-up Sunday before the National Day',
    started_at: '2025-09-26 10:00',
    allowance: days(1),
    due_at: '2025-09-28 17:30',
  },
  {
    says: 'over the eight days of October',
    started_at: '2025-09-30 10:00',
    allowance: days(1),
    due_at: '2025-10-09 17:30',
  },
  {
    says: 'and the make-up Saturday after them',
    started_at: '2025-09-30 10:00',
    allowance: days(3),
    due_at: '2025-10-11 17:30',
  },
  {
    says: 'over the New Year of 2026 with its make-up Sunday',
    started_at: '2025-12-31 10:00',
    allowance: days(1),
    due_at: '2026-01-04 17:30',
  },
  {
    says: 'a make-up Saturday in February 2026',
    started_at: '2026-02-13 10:00',
    allowance: days(1),
    due_at: '2026-02-14 17:30',
  },
  {
    says: 'over the Spring Festival of 2026',
    started_at: '2026-02-14 10:00',
    allowance: days(1),
    due_at: '2026-02-24 17:30',
  },
  {
    says: 'five days over it, make-up Saturdays included',
    started_at: '2026-02-13 10:00',
    allowance: days(5),
    due_at: '2026-02-27 17:30',
  },
  {
    says: 'the last day of February 2026 is a make-up Saturday',
    started_at: '2026-02-27 10:00',
    allowance: days(1),
    due_at: '2026-02-28 17:30',
  },
  {
    says: 'Labour Day 2026 and its make-up Saturday',
    started_at: '2026-04-30 10:00',
    allowance: days(4),
    due_at: '2026-05-09 17:30',
  },
  {
    says: 'make-up Sunday in September 2026',
    started_at: '2026-09-18 10:00',
    allowance: days(1),
    due_at: '2026-09-20 17:30',
  },
  {
    says: 'twenty days are four weeks',
    started_at: '2026-11-02 10:00',
    allowance: days(20),
    due_at: '2026-11-30 17:30',
  },
  {
    says: 'into a year not yet published',
    started_at: '2026-12-31 10:00',
    allowance: days(1),
    due_at: '2027-01-04 17:30',
    is_provisional: true,
  },
  {
    says: 'a pause over the end of one working day adds a day',
    started_at: '2026-11-02 10:00',
    allowance: days(5),
    pauses: [['2026-11-04 15:00', '2026-11-05 09:00']],
    due_at: '2026-11-10 17:30',
  },
  {
    says: 'a pause within one working day adds none',
    started_at: '2026-11-02 10:00',
    allowance: days(5),
    pauses: [['2026-11-04 09:00', '2026-11-04 17:29']],
    due_at: '2026-11-09 17:30',
  },
  {
    says: 'paused on the last day, it has that day again',
    started_at: '2026-11-02 10:00',
    allowance: days(1),
    pauses: [['2026-11-03 17:29', '2026-11-07 12:00']],
    due_at: '2026-11-09 17:30',
  },
  {
    says: 'urgent: eight office hours go into the next day',
    started_at: '2026-11-02 14:30',
    allowance: hours(8),
    due_at: '2026-11-03 13:30',
  },
  {
    says: 'urgent: from Friday evening over a weekend',
    started_at: '2026-11-06 19:00',
    allowance: hours(4),
    due_at: '2026-11-09 12:30',
  },
  {
    says: 'urgent: over a make-up Saturday',
    started_at: '2026-02-13 16:30',
    allowance: hours(2),
    due_at: '2026-02-14 09:30',
  },
  {
    says: 'urgent: paused minutes do not count',
    started_at: '2026-11-02 09:00',
    allowance: hours(4),
    pauses: [['2026-11-02 10:00', '2026-11-02 16:30']],
    due_at: '2026-11-03 10:30',
  },
]

/** As an office in the west of the country works, by the same clock. */
export const WESTERN: OfficeHours = { opens: '10:00', closes: '19:30' }

export const OTHER_HOURS: readonly ClockCase[] = [
  {
    says: 'a working day is spent when the office closes',
    started_at: '2026-11-02 10:00',
    allowance: days(1),
    due_at: '2026-11-03 19:30',
  },
  {
    says: 'an urgent one has as many hours a day as the office',
    started_at: '2026-11-02 09:00',
    allowance: hours(10),
    due_at: '2026-11-03 10:30',
  },
]

export function shanghai(minute: string): Date {
  return new Date(`${minute.replace(' ', 'T')}:00+08:00`)
}
