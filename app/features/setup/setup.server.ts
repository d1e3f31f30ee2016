// How far a county has come, what is not needed, and what a published county's set-up would change.

import { z } from 'zod'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'
import type { Effect, Part, Preset } from './preset'
import { effectOf } from './preset'
import { type Step, stepsFor, stepsLeft, type Waiver } from './step'

const NAMES_MAX = 1_000
const RULES_MAX = 500
const Terms = z.record(z.string(), z.string())

export async function listSteps(db: Db, county: County): Promise<Step[]> {
  return stepsFor(await sure(db.rpc('setup_steps', { county: county.id })), county.me.roles)
}

/** How many steps are left, for those who set the county up; null for everybody else. */
export async function countStepsLeft(db: Db, county: County): Promise<number | null> {
  return county.can('read', 'setup') ? stepsLeft(await listSteps(db, county)) : null
}

/** Null where none is due in this half-month or the next, or the reader does not see the county's cadence. */
export async function nextReminder(db: Db, { id: county }: County): Promise<string | null> {
  return sure(db.rpc('next_visit_reminder', { county }))
}

export async function waiveStep(db: Db, { id: tenant_id }: County, { step, needed }: Waiver): Promise<void> {
  const waivers = db.from('setup_waivers')
  if (needed === 'yes') await sure(waivers.delete().match({ tenant_id, step }))
  else
    await sure(waivers.upsert({ tenant_id, step }, { onConflict: 'tenant_id,step', ignoreDuplicates: true }))
}

export async function getDefaults(db: Db, { id }: County) {
  const [settings, cadences] = await Promise.all([
    sure(
      db.from('settings').select('visit_topics, terms, quiet_until, quiet_from').eq('tenant_id', id).single(),
    ),
    sure(
      db
        .from('cadence_rules')
        .select('kind, is_enabled, workdays, due_time')
        .eq('tenant_id', id)
        .order('kind')
        .order('number', { ascending: false })
        .limit(RULES_MAX),
    ),
  ])
  return {
    ...settings,
    terms: Terms.parse(settings.terms),
    cadences: cadences.filter(({ kind }, n) => cadences.findIndex((one) => one.kind === kind) === n),
  }
}

/** What taking the preset over would change now. */
export async function previewPreset(db: Db, county: County, preset: Preset): Promise<Effect> {
  const [{ visit_topics, terms, cadences }, bodies, areas] = await Promise.all([
    getDefaults(db, county),
    sure(db.from('bodies').select('name').eq('tenant_id', county.id).limit(NAMES_MAX)),
    sure(db.from('areas').select('name').eq('tenant_id', county.id).limit(NAMES_MAX)),
  ])
  const names = (rows: { name: string }[]) => new Set(rows.map(({ name }) => name))
  return effectOf(preset, { visit_topics, terms, cadences, bodies: names(bodies), areas: names(areas) })
}

/** Only the chosen parts; what is there under the same name stays. */
export async function takePreset(
  db: Db,
  county: County,
  preset: Preset,
  parts: readonly Part[],
): Promise<void> {
  const has = (part: Part) => parts.includes(part)
  await sure(
    db.rpc('apply_preset', {
      county: county.id,
      // An empty list leaves the topics as they are.
      visit_topics: has('visit_topics') ? [...preset.visit_topics] : [],
      new_terms: has('terms') ? { ...preset.terms } : {},
      cadences: has('cadences') ? [...preset.cadences] : [],
      new_bodies: has('bodies') ? [...preset.bodies] : [],
      new_areas: has('areas') ? [...preset.areas] : [],
    }),
  )
}
