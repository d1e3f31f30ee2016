import { expect, test } from 'vitest'
import { asTyped, changesBetween, merged, Sent, sections } from './settings'

const mail = { quiet_until: '08:30', quiet_from: '17:30' }
const visits = { visit_topics: '政策宣讲\n 需求收集 \n\n政策宣讲\r\n其他', active_days_min: 8 }

const dispatches = {
  ...{
    office_opens: '08:30',
    office_closes: '17:30',
    urgent_hours: 9,
    accept_workdays: 1,
    returns_max: 2,
    warning_percent: 80,
  },
  ...{ late_workdays: '3, 5', confirm_workdays: 10 },
}

test('two numbers of days are read however they are set apart, and shown in one way', () => {
  expect(asTyped('dispatches', sections.dispatches.parse(dispatches)).late_workdays).toBe('3、5')
})

test('topics are one a line, without blanks and repetitions', () => {
  expect(sections.visits.parse(visits).visit_topics).toEqual(['政策宣讲', '需求收集', '其他'])
})

test('what is left empty is taken back', () => {
  const general = sections.general.parse({ language: 'zh-CN', mail_sender_name: '两新工委' })
  expect(general).toMatchObject({ filing_icp: null, filing_police: null, notice: null })
})

test.each([
  ['mail', { ...mail, quiet_until: '17:30', quiet_from: '08:30' }, 'quiet_from'],
  ['mail', { ...mail, quiet_until: '8:30' }, 'quiet_until'],
  ['visits', { ...visits, active_days_min: 16 }, 'active_days_min'],
  ['visits', { ...visits, visit_topics: ' \n ' }, 'visit_topics'],
  ['terms', { instructor: '一二三四五六七八九十一二三' }, 'instructor'],
  ['keeping', { uploads_days: 29 }, 'uploads_days'],
  ['dispatches', { ...dispatches, late_workdays: '5、3' }, 'late_workdays'],
  ['dispatches', { ...dispatches, late_workdays: '3' }, 'late_workdays'],
  ['dispatches', { ...dispatches, warning_percent: 100 }, 'warning_percent'],
  ['dispatches', { ...dispatches, office_opens: '17:30' }, 'office_closes'],
] as const)('%s: %j is refused at its field', (section, wrong, field) => {
  expect(sections[section].safeParse(wrong).error?.issues[0]?.path).toEqual([field])
})

test('a section is text in its form, and says what changed', () => {
  const before = asTyped('mail', { quiet_until: '08:30:00', quiet_from: '17:30:00' })
  expect(before).toEqual(mail)
  expect(changesBetween(before, { ...mail, quiet_until: '09:00' })).toEqual([
    { field: 'quiet_until', before: '08:30', after: '09:00' },
  ])
  expect(asTyped('terms', { terms: { area: '网格' } })).toMatchObject({ area: '网格', instructor: '指导员' })
})

test('of two who edit at once, neither takes back what the other did and this one did not touch', () => {
  const base = { quiet_until: '08:30', quiet_from: '17:30' }
  const mine = { quiet_until: '09:00', quiet_from: '17:30' }
  const theirs = { quiet_until: '08:00', quiet_from: '18:00' }
  expect(merged(base, mine, theirs)).toEqual({ quiet_until: '09:00', quiet_from: '18:00' })
})

test('a base that was tampered with is no base', () => {
  expect(Sent.parse({ version: 1, intent: 'check', base: '{"a":' }).base).toEqual({})
  expect(Sent.parse({ version: 1, intent: 'check', base: '[1]' }).base).toEqual({})
})
