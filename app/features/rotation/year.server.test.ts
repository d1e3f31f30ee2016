import { afterAll, expect, it, vi } from 'vitest'
import { countyOf } from '~/features/counties/county'
import { asVisitor, sure } from '~/platform/supabase.server'
import { policies } from '~/policies'
import { owner } from '../../../tests/county'
import { at, rotationScene } from '../../../tests/rotation'
import { announceTurns } from './rotation.server'
import { viewYear } from './rotation-view.server'

const NOVEMBER = '2026-11-23T10:00:00+08:00'

afterAll(() => owner().end())

it('the year page of eleven members asks the database at most three times, the county’s door included', async () => {
  const scene = await rotationScene(11, '2026-01', new Date(NOVEMBER))
  await announceTurns(at(scene.secretariat, NOVEMBER), scene.county, '2026-12')
  const asked = vi.spyOn(globalThis, 'fetch')

  const db = asVisitor(scene.secretariat.access_token, { 'x-now': NOVEMBER })
  const [row] = await sure(db.rpc('enter_county', { county_code: scene.county.code }))
  if (!row) throw new Error('Nobody entered.')
  const { turns } = await viewYear(db, countyOf(row, policies), '2026', '2026-11-23')

  expect(turns).toHaveLength(12)
  expect(turns.map(({ chair }) => chair).slice(0, 12)).toEqual([
    ...scene.members.map(({ body }) => body),
    scene.members[0]?.body,
  ])
  expect(asked.mock.calls.length).toBeLessThanOrEqual(3)
  expect(asked.mock.calls.length).toBeGreaterThan(1)
  asked.mockRestore()
})
