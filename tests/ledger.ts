// A county with two units: one near, in the area of a member organisation, and one far; and its officer.
import { randomUUID } from 'node:crypto'
import { newUnit, type UnitDraft } from '~/features/units/unit'
import { enterUnit } from '~/features/units/units.server'
import { foundTenant, owner, signedIn } from './county'
import { type Entered, enterAt } from './instructors'

export const A = '91350100M000100Y43'
export const B = '91230184MA1BUFLT44'
export const C = '92371000MA3MXH0E3W'

export type Ledger = {
  county: { id: string; code: string }
  office: Entered
  area_id: string
  near: string
  far: string
}

export function draftOf(unit: Partial<UnitDraft>, id: string = randomUUID()) {
  return newUnit('2026-11-25').parse({
    id,
    name: '样例公司',
    credit_code: B,
    kind: 'enterprise',
    status: 'operating',
    ...unit,
  })
}

export async function enter({ db, county }: Entered, unit: Partial<UnitDraft>, id?: string): Promise<string> {
  const draft = draftOf(unit, id)
  await enterUnit(db, county, draft.id, draft)
  return draft.id
}

export async function countyWithUnits(): Promise<Ledger> {
  const county = await foundTenant()
  const office = await enterAt(await signedIn(county.id, 'officer'), county.code)
  const [area] =
    await owner()`insert into areas (tenant_id, name) values (${county.id}, '创新园') returning id`
  const area_id: string = area?.id
  const near = await enter(office, {
    name: '威海海川(新)机械有限公司',
    credit_code: A,
    area_id,
    legal_representative: '王某',
    phone: '13812345678',
  })
  const far = await enter(office, {
    name: '远航商贸',
    former_name: '起航商贸',
    credit_code: C,
    kind: 'individual_business',
    status: 'suspended',
  })
  return { county, office, area_id, near, far }
}
