// Calendars: what would change is looked at first, a county's own days count before the public ones, and the public ones are the operator's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundTenant, owner, type SignedIn, signedIn } from '../../../tests/county'
import { OwnDays, PublicDays } from './calendar'
import {
  getYear,
  listOverrides,
  overrideDays,
  publishYear,
  reviewOwnDays,
  reviewYear,
  takeDayBack,
} from './calendars.server'

const NOW = new Date()
const FAR = 2045
const rows = [
  { name: '元旦', date: '2044-12-30', isOffDay: true },
  { name: '春节', date: '2045-02-17', isOffDay: true },
  { name: '春节', date: '2045-02-25', isOffDay: false },
]

let county: { id: string }
let officer: SignedIn
let operator: SignedIn

beforeAll(async () => {
  county = await foundTenant()
  officer = await signedIn(county.id, 'officer')
  const platform = await foundTenant('platform')
  operator = await signedIn(platform.id, 'operator')
  await unpublish()
})
afterAll(unpublish)

describe('a county’s own days', () => {
  it('of a file are those that differ and have not passed; they are saved as they were shown', async () => {
    const review = await look({ intent: 'check', file: fileOf(FAR, rows), reason: '示例：县里的节' })
    expect(review.differences.map(({ day, before, after }) => [day, before, after])).toEqual([
      ['2044-12-30', true, false],
      ['2045-02-17', true, false],
      ['2045-02-25', false, true],
    ])
    await overrideDays(officer.db, county, sent({ intent: 'save', reason: review.reason }, review.days))
    expect((await listOverrides(officer.db, county, FAR)).map(({ day }) => day)).toEqual([
      '2045-02-17',
      '2045-02-25',
    ])
    expect((await look({ intent: 'check', file: fileOf(FAR, rows), reason: '示例' })).days).toEqual([])
  })

  it('are taken back to what the public calendar says, which is shown before', async () => {
    const review = await look({ intent: 'check_back', day: '2045-02-17' })
    expect(review).toMatchObject({ back: '2045-02-17', days: [] })
    expect(review.differences).toMatchObject([{ day: '2045-02-17', before: false, after: true }])
    await takeDayBack(officer.db, county, sent({ intent: 'back', day: '2045-02-17' }))
    expect(await listOverrides(officer.db, county, FAR)).toHaveLength(1)
  })

  it.each([
    ['without a reason', { intent: 'check', day: '2045-02-17', is_workday: 'no' }],
    ['neither a day nor a file', { intent: 'check', reason: '示例' }],
    ['of yesterday', { intent: 'check', day: '2026-01-01', is_workday: 'no', reason: '示例' }],
    ['that are none', { intent: 'save', days: [], reason: '示例' }],
  ])('%s are refused', (_, typed) => {
    expect(OwnDays('2026-06-01').safeParse({ ...typed, days: '[]' }).success).toBe(false)
  })
})

describe('a public year', () => {
  it('changes what was shown, the December before included, and is the operator’s alone', async () => {
    const { days, differences } = await reviewYear(
      operator.db,
      yearOf({ intent: 'check', file: fileOf(FAR, rows) }),
    )
    const changed = new Map(differences.map(({ day, after }) => [day, after]))
    expect(changed.get('2044-12-30')).toBe(false)
    expect(changed.get('2045-02-25')).toBe(true)
    const publication = yearOf({ intent: 'save', days: JSON.stringify(days) })
    await expect(publishYear(officer.db, publication)).rejects.toThrow('not_allowed')
    expect((await getYear(operator.db, FAR)).is_published).toBe(false)

    const before = await working()
    await publishYear(operator.db, publication)
    const after = await working()
    const moved = [...after].filter(([day, is_workday]) => before.get(day) !== is_workday)
    expect(moved).toEqual(differences.map(({ day, after }) => [day, after]))
    expect(await getYear(operator.db, FAR)).toMatchObject({
      is_published: true,
      days: [
        { day: '2045-02-17', is_workday: false },
        { day: '2045-02-25', is_workday: true },
      ],
    })
  })

  it('is never published without its days', () => {
    expect(PublicDays.safeParse({ intent: 'save', year: FAR, days: '[]' }).success).toBe(false)
  })
})

function look(typed: object) {
  return reviewOwnDays(officer.db, county, sent(typed), FAR, NOW)
}

function sent(typed: object, days: object[] = []) {
  return OwnDays('2026-01-01').parse({ ...typed, days: JSON.stringify(days) })
}

function yearOf(typed: object) {
  return PublicDays.parse({ year: FAR, ...typed })
}

function fileOf(year: number, days: object[]): File {
  return new File([JSON.stringify({ year, papers: [], days })], `${year}.json`, { type: 'application/json' })
}

async function working(): Promise<Map<string, boolean>> {
  const days = await owner()`
    select day::text, is_workday from work_days where day between '2044-12-01' and '2045-12-31' order by day`
  return new Map(days.map(({ day, is_workday }) => [day, is_workday]))
}

async function unpublish(): Promise<void> {
  await owner()`update calendar_years set is_published = false, source = '暂定' where year = ${FAR}`
  await owner()`
    update work_days set is_workday = private.is_provisional_workday(day), name = null, source = '暂定'
    where day between '2044-12-01' and '2045-12-31'`
  await owner()`select private.number_work_days()`
}
