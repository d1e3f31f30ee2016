import { afterAll, beforeAll, expect, it } from 'vitest'
import { CLOCK_CASES, type ClockCase, OTHER_HOURS, shanghai, WESTERN } from '../../../tests/clock-cases'
import { foundTenant, owner } from '../../../tests/county'

let county: string
beforeAll(async () => {
  county = (await foundTenant()).id
})
afterAll(() => owner().end())

it.each(CLOCK_CASES)('the database agrees: $says', async (one) => {
  const [row] = await owner()`select d.due, private.is_provisional(private.day_of(d.due)) as is_provisional
    from (select ${dueAt(one)} as due) d`
  expect(row).toEqual({ due: shanghai(one.due_at), is_provisional: one.is_provisional ?? false })
})

it('and counts by the county’s own days', async () => {
  await owner()`insert into calendar_overrides (tenant_id, day, is_workday, reason)
    values (${county}, '2026-11-04', false, '本县停工一日'), (${county}, '2026-11-07', true, '本县补班')`
  const [row] =
    await owner()`select private.due_at(${county}, ${shanghai('2026-11-02 10:00')}, 'workdays', 4) as due`
  expect(row?.due).toEqual(shanghai('2026-11-07 17:30'))
})

it.each(OTHER_HOURS)(
  'and by the county’s own office hours: $says',
  async ({ started_at, allowance, due_at }) => {
    const { id } = await foundTenant()
    await owner()`update settings set office_opens = ${WESTERN.opens}, office_closes = ${WESTERN.closes} where tenant_id = ${id}`
    const [row] =
      await owner()`select private.due_at(${id}, ${shanghai(started_at)}, ${allowance.unit}, ${allowance.count}) as due`
    expect(row?.due).toEqual(shanghai(due_at))
  },
)

it('and stands while the unit is waited for', async () => {
  const [row] = await owner()`select private.due_at(${county}, ${shanghai('2026-11-02 10:00')}, 'workdays', 5,
    tstzmultirange(tstzrange(${shanghai('2026-11-04 10:00')}, null))) as due`
  expect(row?.due).toBeNull()
})

function dueAt({ started_at, allowance, pauses = [] }: ClockCase) {
  const ranges = pauses.map(
    ([since, until]) => `[${shanghai(since).toISOString()},${shanghai(until).toISOString()})`,
  )
  return owner()`private.due_at(${county}, ${shanghai(started_at)}, ${allowance.unit}, ${allowance.count},
    ${`{${ranges.join()}}`}::tstzmultirange)`
}
