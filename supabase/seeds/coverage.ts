// Coverage of the demo counties, in the numbers of the published accounts: branches of one unit's own, and joint ones.
import { randomUUID } from 'node:crypto'
import { sure } from '~/platform/supabase.server'
import type { Officer } from './officer'

/** A joint branch covers as a rule no more than five units (docs/rules.md §5). */
const JOINT_UNITS_MAX = 5
const SINCE = '2021-07-01'

/** 定襄县: 51 single and 120 joint, 48 units without members; 蒲县: 42 + 8 formed; 环翠区's account gives no such split. */
const covered: Record<string, { single: number; joint: number }> = {
  '371002': { single: 120, joint: 230 },
  '140921': { single: 51, joint: 120 },
  '141033': { single: 50, joint: 0 },
  '230521': { single: 7, joint: 40 },
  '520602': { single: 144, joint: 142 },
  '140703': { single: 5, joint: 60 },
}

export async function seedCoverage({ db, county }: Officer): Promise<void> {
  const { count } = await db
    .from('coverages')
    .select('*', { count: 'exact', head: true })
    .eq('tenant_id', county.id)
  const split = covered[county.code]
  if (!split || count !== 0) return

  const units = await sure(
    db
      .from('units')
      .select('id, name')
      .eq('tenant_id', county.id)
      .eq('status', 'operating')
      .order('credit_code')
      .limit(split.single + split.joint),
  )
  const single = units
    .slice(0, split.single)
    .map((unit) => ({ name: `${unit.name}党支部`, units: [unit], method: 'single' }))
  const joint = chunks(units.slice(split.single), JOINT_UNITS_MAX).map((together, i) => ({
    name: `${county.short_name}第${i + 1}联合党支部`,
    units: together,
    method: 'area_joint',
  }))
  const branches = [...single, ...joint].map((branch) => ({ ...branch, id: randomUUID() }))
  const tenant_id = county.id
  await sure(
    db.from('party_orgs').insert(branches.map(({ id, name }) => ({ tenant_id, id, name, kind: 'branch' }))),
  )
  await sure(
    db
      .from('coverages')
      .insert(
        branches.flatMap(({ id, method, units }) =>
          units.map((unit) => ({ tenant_id, unit_id: unit.id, party_org_id: id, method, since: SINCE })),
        ),
      ),
  )
}

function chunks<T>(rows: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, i) => rows.slice(i * most, (i + 1) * most))
}
