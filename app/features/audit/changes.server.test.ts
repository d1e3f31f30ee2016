// Who changed this, of every kind of record: told to those who read the record, and to nobody else.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '~/core/refusal'
import { asVisitor, sure } from '~/platform/supabase.server'
import { foundTenant, owner, signedIn } from '../../../tests/county'
import { apiWith } from '../../../tests/scene/api'
import { buildCounty, COUNTY_ROLES, type CountyRole, type Scene } from '../../../tests/scene/build'

/** Each kind of record, and the table whose readers are its readers. */
const RECORDS = {
  units: 'units',
  visits: 'visits',
  instructors: 'appointments',
  logs: 'monthly_logs',
  rotation: 'alliances',
  turns: 'turns',
  themes: 'themes',
  activities: 'activities',
  secondments: 'secondments',
  demands: 'demands',
  campaigns: 'campaigns',
} as const

let scene: Scene
let superior: { id: string }

beforeAll(async () => {
  superior = await foundTenant('superior')
  scene = await buildCounty(superior.id)
})
afterAll(() => owner().end())

describe.each(Object.entries(RECORDS))('who changed %s', (record, table) => {
  const id = () => (record === 'rotation' ? scene.id : (scene.ids[table] ?? ''))

  test('is told to exactly those who read the record', async () => {
    const [told, readers] = [new Set<CountyRole>(), new Set<CountyRole>()]
    for (const role of COUNTY_ROLES) {
      if (await isTold(asVisitor(scene.signedIn(role).access_token), record, id())) told.add(role)
      const rows = apiWith(scene.signedIn(role).access_token).from(table).select('tenant_id')
      if ((await rows.eq('tenant_id', scene.id)).data?.length) readers.add(role)
    }
    expect(told).toEqual(readers)
    expect(readers).toContain('officer')
  })

  test('is not told to a committee above, nor in another county', async () => {
    const overseer = await signedIn(superior.id, 'overseer')
    const stranger = await signedIn((await foundTenant()).id, 'officer')
    for (const { db } of [overseer, stranger]) expect(await isTold(db, record, id())).toBe(false)
  })
})

async function isTold(db: ReturnType<typeof asVisitor>, record: string, id: string): Promise<boolean> {
  try {
    const changes = await sure(db.rpc('changes_to', { county: scene.id, record, record_id: id }))
    return changes.length > 0
  } catch (error) {
    expect(error).toEqual(new Refusal('not_found'))
    return false
  }
}
