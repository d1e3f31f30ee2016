import { describe, expect, it } from 'vitest'
import { calendarYear } from '~/core/work-calendar'
import { differencesFrom, readCalendar } from './calendar'

const day = (date: unknown, isOffDay: unknown = true, name: unknown = '春节') => ({ name, date, isOffDay })
const file = (days: unknown, year: unknown = 2027) => JSON.stringify({ year, papers: [], days })

describe('a calendar file', () => {
  it('is read with the make-up days, and with the December before', () => {
    const { days, faults } = readCalendar(
      file([day('2026-12-31', true, '元旦'), day('2027-02-06'), day('2027-02-20', false)]),
      2027,
    )
    expect(faults).toEqual([])
    expect(days.map(({ day, is_workday }) => [day, is_workday])).toEqual([
      ['2026-12-31', false],
      ['2027-02-06', false],
      ['2027-02-20', true],
    ])
  })

  it.each([
    ['no JSON', '<html>', 0, 'not_json'],
    ['a list', '[]', 0, 'not_json'],
    ['another year', file([day('2026-02-06')], 2026), 0, 'wrong_year'],
    ['no year', '{"days": []}', 0, 'wrong_year'],
    ['no days', file([]), 0, 'no_days'],
    ['more than 10 MB', ' '.repeat(10 * 1024 * 1024 + 1), 0, 'too_large'],
    [
      'more days than notices name',
      file(Array.from({ length: 201 }, () => day('2027-01-01'))),
      0,
      'too_many',
    ],
    ['a day that does not exist', file([day('2027-02-06'), day('2027-02-30')]), 2, 'no_day'],
    ['a day of another year', file([day('2028-01-01')]), 1, 'outside'],
    ['a November before', file([day('2026-11-30')]), 1, 'outside'],
    ['a day twice', file([day('2027-02-06'), day('2027-02-06', false)]), 2, 'repeated'],
    ['no name', file([day('2027-02-06', true, '')]), 1, 'no_name'],
    ['neither on nor off', file([day('2027-02-06', 'yes')]), 1, 'no_yes_or_no'],
    ['a row that is none', file([null]), 1, 'no_day'],
  ])('with %s is refused at its row', (_, text, row, reason) => {
    expect(readCalendar(text, 2027)).toMatchObject({ days: [], faults: [{ row, reason }] })
  })
})

it('what would change are the days that differ, those no longer named included', () => {
  const standing = calendarYear(2027).days.map(({ day, is_workday }) => ({ day, is_workday }))
  const { days } = readCalendar(file([day('2027-02-08'), day('2027-02-20', false)]), 2027)
  const changed = differencesFrom(standing, days).map(({ day, after }) => [day, after])
  expect(changed).toContainEqual(['2027-02-08', false])
  expect(changed).toContainEqual(['2027-02-20', true])
  expect(changed).toContainEqual(['2027-01-01', true]) // a Friday, which this file does not name
})
