// A small year of demands, told in figures: each as it is counted from the steps, each with as many rows as it says, and the quarters'
// reports alike. `npm run bench -- year` does the same with a year of the demo county's size.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareFigures, compareReports } from '../../../tests/compared-figures'
import { owner } from '../../../tests/county'
import { AFTERWARDS, type DemandYear, demandYear, QUARTERS } from '../../../tests/demand-year'
import { enterAt } from '../../../tests/instructors'
import { COUNTS } from './demand-figure'

const DEMANDS = 60

let year: DemandYear
beforeAll(async () => {
  year = await demandYear(DEMANDS)
})
afterAll(() => owner().end())

test('every figure of every group is what the steps come to', async () => {
  const { db, county } = await enterAt(year.officer, year.county.code, AFTERWARDS.toISOString())
  const compared = await compareFigures(db, county, QUARTERS, AFTERWARDS)
  expect(compared.filter(({ product, direct }) => product !== direct)).toEqual([])
  const happened = new Set(compared.filter(({ direct }) => direct > 0).map(({ count }) => count))
  expect(COUNTS.filter((count) => !happened.has(count))).toEqual(['rated_slip', 'satisfied_slip'])
})

test('every figure of every group has as many rows as it says', async () => {
  const rows = await owner().begin(async (sql) => {
    await sql`select set_config('liangxin.speaker', ${year.officer.person_id}, true), set_config('liangxin.now', ${AFTERWARDS.toISOString()}, true)`
    await sql`set local role authenticated`
    return sql`
      select q, by, f.group_id, c.key as count, c.value::int as told,
        (select count(*) from public.list_demands_counted(${year.county.id}, q, c.key, by, f.group_id, most => 500)) as listed
      from unnest(${QUARTERS.slice(0, 2)}::text[]) q cross join unnest('{body,category,area}'::text[]) by
      cross join lateral public.demand_figures(${year.county.id}, array[q], by) f
      cross join lateral jsonb_each(f.figures -> q) c
      where not f.is_total and c.key not like '%_days'`
  })
  expect(rows.length).toBeGreaterThan(100)
  expect(rows.filter(({ told, listed }) => told !== Number(listed))).toEqual([])
})

test('the reports of the quarters say the same', async () => {
  const compared = await compareReports(year.county, QUARTERS, AFTERWARDS)
  expect(compared.filter(({ product, direct }) => product !== direct)).toEqual([])
})
