// A county's cadence: the rules in their order, and the next one. Nothing is ever changed in one that was made.
import { type Db, ROW_EXISTS, sure } from '~/platform/supabase.server'
import { type CadenceKind, type NewRule, signatureOf } from './cadence'
import { type Ahead, foresee } from './foresight.server'

const RULES_MAX = 500

/** The rules of all kinds, newest first. */
export async function listRules(db: Db, county: { id: string }) {
  return sure(
    db
      .from('cadence_rules')
      .select(
        'kind, number, is_enabled, workdays, due_time, valid_from, made_at, maker:people!cadence_rules_made_by_fkey(name)',
      )
      .eq('tenant_id', county.id)
      .order('kind')
      .order('number', { ascending: false })
      .limit(RULES_MAX),
  )
}
export type Rule = Awaited<ReturnType<typeof listRules>>[number]

export type RuleReview = { number: number; checked: string; ahead: Ahead[]; other: Rule | null }

/** Saves what was looked at before; otherwise says what would go out when, and who was faster. Null: it is saved. */
export async function settleRule(
  db: Db,
  county: { id: string },
  kind: CadenceKind,
  rule: NewRule,
): Promise<RuleReview | null> {
  const wasChecked = rule.intent === 'save' && rule.checked === signatureOf(rule)
  if (wasChecked && (await followRule(db, county, kind, rule))) return null
  const latest = (await listRules(db, county)).find((one) => one.kind === kind)
  const { is_enabled, workdays, due_time, valid_from } = rule
  return {
    number: latest?.number ?? rule.number,
    checked: signatureOf(rule),
    ahead: await foresee(db, county, { cadence: { kind, is_enabled, workdays, due_time, valid_from } }),
    other: latest && latest.number > rule.number ? latest : null,
  }
}

/** False where somebody else has made the next rule already. */
async function followRule(
  db: Db,
  county: { id: string },
  kind: CadenceKind,
  rule: NewRule,
): Promise<boolean> {
  const { is_enabled, workdays, due_time, valid_from } = rule
  const row = {
    tenant_id: county.id,
    kind,
    number: rule.number + 1,
    is_enabled,
    workdays,
    due_time,
    valid_from,
  }
  const answer = await db.from('cadence_rules').insert(row)
  if (answer.error?.code === ROW_EXISTS) return false
  await sure(Promise.resolve(answer))
  return true
}
