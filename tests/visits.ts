// One unit, its instructor from 3 to 23 November 2026, a colleague, the office, and another county: the scene of the visits' tests.
import { randomUUID } from 'node:crypto'
import type { NewVisit } from '~/features/visits/visit'
import { foundTenant, owner, type SignedIn, signedIn } from './county'
import { addInstructor, addUnit, assign, type Entered, enterAt, type Instructor } from './instructors'

export const TOPICS = ['政策宣讲', '需求收集']

export type VisitScene = {
  county: { id: string; code: string }
  foreign: { id: string; code: string }
  unit: string
  instructor: Instructor
  colleague: Instructor
  officer: SignedIn
  /** The instructor, on 25 November. */
  own: Entered
  office: Entered
}

export async function visitScene(): Promise<VisitScene> {
  const county = await foundTenant()
  const foreign = await foundTenant()
  const unit = await addUnit(county.id, '环翠机电有限公司')
  const instructor = await addInstructor(county.id)
  const colleague = await addInstructor(county.id)
  const officer = await signedIn(county.id, 'officer')
  await assign(county.id, instructor.instructor_id, unit, '2026-11-03', '2026-11-24')
  const own = await enterAt(instructor, county.code)
  const office = await enterAt(officer, county.code)
  return { county, foreign, unit, instructor, colleague, officer, own, office }
}

export function visitTo(unit_id: string, visited_on: string, more: Partial<NewVisit> = {}): NewVisit {
  return { id: randomUUID(), unit_id, visited_on, manner: 'on_site', topics: TOPICS, ...more }
}

export async function countVisits(county_id: string, id: string): Promise<number> {
  const [row] =
    await owner()`select count(*)::int as n from visits where tenant_id = ${county_id} and id = ${id}`
  return row?.n
}
