// A county with a unit, whoever serves it, its offices and two departments: the scene of the tests of demands. As of 25 November 2026.
import { randomUUID } from 'node:crypto'
import type { NewDemand } from '~/features/demands/demand'
import { raiseDemand } from '~/features/demands/demands.server'
import { foundTenant, owner, signedIn } from './county'
import { addInstructor, addUnit, assign, type Entered, enterAt } from './instructors'

export type DemandScene = Awaited<ReturnType<typeof demandScene>>

export async function demandScene() {
  const county = await foundTenant()
  const unit = await addUnit(county.id, '环翠机电有限公司')
  const instructor = await addInstructor(county.id)
  await assign(county.id, instructor.instructor_id, unit)
  const enter = async (role: Parameters<typeof signedIn>[1], place = {}) =>
    enterAt(await signedIn(county.id, role, place), county.code)
  const [contact, officer, secretariat, leader, stranger] = await Promise.all([
    enter('unit_contact', { unit_id: unit }),
    enter('officer'),
    enter('secretariat'),
    enter('leader'),
    enter('instructor'),
  ])
  const server = await enterAt(instructor, county.code)
  const category = await categoryOf(county.id, '水电气暖')
  return { county, unit, category, contact, instructor: server, officer, secretariat, leader, stranger }
}

export async function categoryOf(tenant_id: string, name: string): Promise<string> {
  const [row] = await owner()`select id from categories where tenant_id = ${tenant_id} and name = ${name}`
  return row?.id
}

export async function addBody(tenant_id: string, name: string): Promise<string> {
  const [row] = await owner()`insert into bodies (tenant_id, name, kind)
    values (${tenant_id}, ${name}, 'department') returning id`
  return row?.id
}

/** Raised by whoever is given, and its id. */
export async function raise(
  { unit, category }: DemandScene,
  { db, county }: Entered,
  more: Partial<NewDemand> = {},
): Promise<string> {
  const id = randomUUID()
  await raiseDemand(db, county, {
    ...{ id, unit, category_id: category, urgency: 'ordinary', confidentiality: 'public_summary' },
    ...{ source: 'contact', body: '厂区门前道路积水，影响发货。' },
    ...more,
  })
  return id
}
