import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '~/core/ability'
import { foundTenant, owner, type SignedIn, signedIn } from '../../../tests/county'
import { addInstructor, assign, type Entered, enterAt } from '../../../tests/instructors'
import { countyWithUnits, draftOf, type Ledger } from '../../../tests/ledger'
import { correctUnit, getUnit, listContacts, revealContactPhone } from './units.server'
import { viewOwnUnits } from './units-view.server'

let county: Ledger['county']
let office: Entered
let area_id: string
let body_id: string
let near: string
let far: string

beforeAll(async () => {
  ;({ county, office, area_id, near, far } = await countyWithUnits())
  const [body] =
    await owner()`insert into bodies (tenant_id, name, kind, area_id) values (${county.id}, '园区管委会', 'participant', ${area_id}) returning id`
  body_id = body?.id
})
afterAll(() => owner().end())

describe('who reads the ledger', () => {
  async function seenBy(person: SignedIn): Promise<string[]> {
    const { data } = await person.db.from('unit_ledger').select('id').eq('tenant_id', county.id)
    return (data ?? []).map(({ id }) => id ?? '').sort()
  }
  it.each<[Role, number]>([
    ['officer', 2],
    ['secretariat', 2],
    ['leader', 2],
    ['instructor', 2],
    ['system_admin', 0],
    ['auditor', 0],
  ])('%s: %i units', async (role, count) => {
    expect(await seenBy(await signedIn(county.id, role))).toHaveLength(count)
  })

  it('an area worker and a member organisation see their area, a contact its own unit', async () => {
    expect(await seenBy(await signedIn(county.id, 'area_worker', { area_id }))).toEqual([near])
    expect(await seenBy(await signedIn(county.id, 'participant', { body_id }))).toEqual([near])
    expect(await seenBy(await signedIn(county.id, 'unit_contact', { unit_id: far }))).toEqual([far])
  })

  it('a contact’s home names its own unit alone, with whoever serves it on that day', async () => {
    const [present, former] = [await addInstructor(county.id), await addInstructor(county.id)]
    await assign(county.id, present.instructor_id, far, '2026-06-01')
    await assign(county.id, former.instructor_id, far, '2026-01-01', '2026-06-01')
    const contact = await enterAt(await signedIn(county.id, 'unit_contact', { unit_id: far }), county.code)
    expect(await viewOwnUnits(contact.db, contact.county, '2026-11-25')).toMatchObject([
      { id: far, assignments: [{ instructor: { id: present.instructor_id } }] },
    ])
    expect(await viewOwnUnits(office.db, office.county, '2026-11-25')).toEqual([])
  })

  it('another county sees nothing: its officer gets not found, by address and by form', async () => {
    const other = await foundTenant()
    const stranger = await enterAt(await signedIn(other.id, 'officer'), other.code)
    await expect(getUnit(stranger.db, stranger.county, near)).rejects.toThrow('not_found')
    const [contact] = await listContacts(office.db, office.county, near)
    await expect(revealContactPhone(stranger.db, stranger.county, contact?.id ?? '')).rejects.toThrow(
      'not_found',
    )
    const draft = draftOf({ name: '改名' }, near)
    await expect(correctUnit(stranger.db, office.county, near, draft)).rejects.toThrow('not_found')
  })

  it('an instructor reads contacts of its own units alone, and corrects nothing', async () => {
    const instructor = await addInstructor(county.id)
    const { db, county: entered } = await enterAt(instructor, county.code)
    expect(await listContacts(db, entered, near)).toEqual([])
    await assign(county.id, instructor.instructor_id, near)
    expect(await listContacts(db, entered, near)).toHaveLength(1)
    const { error } = await db.from('units').update({ name: '改名' }).eq('id', near).select('id')
    expect(error).toBeNull()
    expect((await getUnit(db, entered, near)).name).toBe('威海海川(新)机械有限公司')
  })

  it('a committee above with a list grant reads units and no contacts', async () => {
    const above = await foundTenant('superior')
    const overseer = await signedIn(above.id, 'overseer')
    expect(await seenBy(overseer)).toEqual([])
    await owner()`insert into oversight_grants (tenant_id, grantee_id, scope, granted_by, expires_on)
      values (${county.id}, ${above.id}, 'list', ${office.county.me.person_id}, '2030-01-01')`
    expect(await seenBy(overseer)).toHaveLength(2)
    const { data } = await overseer.db.from('unit_contacts').select('id').eq('tenant_id', county.id)
    expect(data).toEqual([])
    const { data: imports } = await overseer.db.from('imports').select('id').eq('tenant_id', county.id)
    expect(imports).toEqual([])
  })
})
