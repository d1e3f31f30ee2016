// Setting up: what is done is read from the rows, left and resumed by anybody whose step it is; a preset changes what it said and no more.
import { beforeEach, describe, expect, test } from 'vitest'
import { foundTenant, owner, signedIn } from '../../../tests/county'
import { type Entered, enterAt } from '../../../tests/instructors'
import { effectOf, findPreset, PARTS, partsIn } from './preset'
import { getDefaults, listSteps, previewPreset, takePreset, waiveStep } from './setup.server'

const JIXIAN = findPreset('jixian')

let office: Entered

beforeEach(async () => {
  const { id, code } = await foundTenant('county', { is_delegated: false })
  office = await enterAt(await signedIn(id, 'officer'), code)
})

describe('the steps', () => {
  test('are open until there are rows, for whoever resumes; instructors are no colleagues', async () => {
    expect(await stateOf('bodies')).toBe('mine')
    expect(await stateOf('delegation')).toBe('theirs')
    await owner()`insert into bodies (tenant_id, name, kind) values (${office.county.id}, '示例局', 'department')`
    await signedIn(office.county.id, 'instructor')
    const { code, id } = office.county
    const colleague = await enterAt(await signedIn(id, 'officer'), code)
    expect(await stateOf('bodies', colleague)).toBe('done')
    expect(await stateOf('colleagues', colleague)).toBe('mine')
    await signedIn(id, 'secretariat')
    expect(await stateOf('colleagues', colleague)).toBe('done')
  })

  test('one may be done without, twice as well as once, and be taken up again', async () => {
    const waive = (needed: 'yes' | 'no') =>
      waiveStep(office.db, office.county, { step: 'party_orgs', needed })
    await waive('no')
    await waive('no')
    expect(await stateOf('party_orgs')).toBe('waived')
    await waive('yes')
    expect(await stateOf('party_orgs')).toBe('mine')
  })

  test('of another county are not counted for anybody, and not waived', async () => {
    const { id, code } = await foundTenant()
    const elsewhere = await enterAt(await signedIn(id, 'officer'), code)
    expect((await office.db.rpc('setup_steps', { county: id })).data).toEqual([])
    await expect(waiveStep(office.db, elsewhere.county, { step: 'rotation', needed: 'no' })).rejects.toThrow(
      'not_allowed',
    )
  })
})

describe('a preset', () => {
  test('does what its preview said, and then there is nothing left of it to do', async () => {
    if (!JIXIAN) throw new Error('There is no such preset.')
    const before = await previewPreset(office.db, office.county, JIXIAN)
    expect(partsIn(before).length).toBeGreaterThan(2)
    await takePreset(office.db, office.county, JIXIAN, PARTS)
    expect(partsIn(await previewPreset(office.db, office.county, JIXIAN))).toEqual([])
    const { visit_topics } = await getDefaults(office.db, office.county)
    expect(visit_topics).toEqual(JIXIAN.visit_topics)
  })

  test('taken in part leaves the rest, and what has the same name', async () => {
    if (!JIXIAN) throw new Error('There is no such preset.')
    const [area] = JIXIAN.areas
    await owner()`insert into areas (tenant_id, name, kind) values (${office.county.id}, ${area?.name ?? ''}, 'park')`
    await takePreset(office.db, office.county, JIXIAN, ['areas'])
    const kinds = await owner()`
      select kind from areas where tenant_id = ${office.county.id} and name = ${area?.name ?? ''}`
    expect(kinds).toEqual([{ kind: 'park' }])
    const { visit_topics, bodies } = await previewPreset(office.db, office.county, JIXIAN)
    expect([visit_topics !== null, bodies.length]).toEqual([true, JIXIAN.bodies.length])
  })

  test('is nobody’s to take for another county', async () => {
    if (!JIXIAN) throw new Error('There is no such preset.')
    const { id, code } = await foundTenant()
    const elsewhere = await enterAt(await signedIn(id, 'officer'), code)
    await takePreset(office.db, elsewhere.county, JIXIAN, PARTS).catch(() => {})
    const present = await previewPreset(elsewhere.db, elsewhere.county, JIXIAN)
    const untouched = { ...(await getDefaults(elsewhere.db, elsewhere.county)), bodies: new Set<string>() }
    expect(present).toEqual(effectOf(JIXIAN, { ...untouched, areas: new Set<string>() }))
  })
})

async function stateOf(step: string, who = office): Promise<string | undefined> {
  return (await listSteps(who.db, who.county)).find((one) => one.step === step)?.state
}
