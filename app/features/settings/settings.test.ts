import { expect, test } from 'vitest'
import { Settings } from './settings'

const typed = {
  language: 'zh-CN',
  mail_sender_name: '环翠区两新工委',
  quiet_until: '08:30',
  quiet_from: '17:30',
  visit_topics: '政策宣讲\n 需求收集 \n\n政策宣讲\r\n其他',
  active_days_min: 8,
}

test('topics are one a line, without blanks and repetitions', () => {
  expect(Settings.parse(typed).visit_topics).toEqual(['政策宣讲', '需求收集', '其他'])
})

test('what is left empty is taken back', () => {
  expect(Settings.parse(typed)).toMatchObject({ filing_icp: null, filing_police: null, notice: null })
})

test.each([
  [{ quiet_until: '17:30', quiet_from: '08:30' }, 'quiet_from'],
  [{ quiet_until: '8:30' }, 'quiet_until'],
  [{ active_days_min: 16 }, 'active_days_min'],
  [{ visit_topics: ' \n ' }, 'visit_topics'],
])('%j is refused at its field', (wrong, field) => {
  expect(Settings.safeParse({ ...typed, ...wrong }).error?.issues[0]?.path).toEqual([field])
})
