// The county's rules of routing: listed in the order in which they are asked, kept and removed.
import type { CalendarDate } from '~/core/calendar-date'
import { Refusal } from '~/core/refusal'
import { listAreaChoices } from '~/features/areas/areas.server'
import { listBodyChoices } from '~/features/bodies/bodies.server'
import { listCategoriesInUse } from '~/features/categories/categories.server'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'
import { type NewRule, RULES_MAX } from './rule'

const RULE =
  'id, version, category:categories(id, name), industry_prefix, area:areas(id, name), lead:bodies!routing_rules_lead_fkey(id, name, dissolved_on), assistants:routing_assistants(body:bodies(id, name, dissolved_on)), is_automatic' as const

/** `place` counts from 1; whatever was removed leaves no gap in it. */
export async function listRules(db: Db, county: County) {
  const rules = await sure(
    db
      .from('routing_rules')
      .select(RULE)
      .eq('tenant_id', county.id)
      .order('position')
      .order('id')
      .limit(RULES_MAX),
  )
  return rules.map((rule, n) => ({ ...rule, place: n + 1 }))
}

export type ListedRule = Awaited<ReturnType<typeof listRules>>[number]

export async function getRule(db: Db, county: County, id = ''): Promise<ListedRule> {
  const rule = (await listRules(db, county)).find((one) => one.id === id)
  if (!rule) throw new Refusal('not_found')
  return rule
}

/** A new one, once however often it is sent; or a change to the `version` that was read, refused as `stale` where somebody came first. */
export async function keepRule(db: Db, county: County, rule: NewRule): Promise<void> {
  await sure(db.rpc('keep_routing_rule', { county: county.id, ...rule }))
}

export async function removeRule(db: Db, county: County, id: string): Promise<void> {
  await sure(db.from('routing_rules').delete().match({ tenant_id: county.id, id }))
}

/** What a rule may name. */
export async function listRuleChoices(db: Db, county: County, today: CalendarDate) {
  const [categories, areas, bodies] = await Promise.all([
    listCategoriesInUse(db, county, today),
    listAreaChoices(db, county),
    listBodyChoices(db, county),
  ])
  return {
    categories,
    areas: areas.map(({ id, name }) => ({ value: id, label: name })),
    bodies,
  }
}
