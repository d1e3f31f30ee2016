// The published counties' set-ups as a beginning: what their accounts say, where it was published, and what of it can be taken over.
import { z } from 'zod'
import { PRESETS, type Preset } from './presets'

export type { Preset } from './presets'

export const PARTS = ['visit_topics', 'terms', 'cadences', 'bodies', 'areas'] as const
export type Part = (typeof PARTS)[number]

export const TakenParts = z.object({ parts: z.array(z.enum(PARTS)).min(1) })
export type TakenParts = z.infer<typeof TakenParts>

export function findPreset(id: string | undefined): Preset | null {
  return PRESETS.find((preset) => preset.id === id) ?? null
}

type Cadence = { kind: string; is_enabled: boolean; workdays: number }
type Present = {
  visit_topics: readonly string[]
  terms: Readonly<Record<string, string>>
  cadences: readonly Cadence[]
  bodies: ReadonlySet<string>
  areas: ReadonlySet<string>
}
export type Effect = {
  visit_topics: { before: readonly string[]; after: readonly string[] } | null
  terms: { term: string; before: string | null; after: string }[]
  cadences: { kind: string; before: Cadence | null; after: Cadence }[]
  bodies: { name: string; kind: string }[]
  areas: { name: string; kind: string }[]
}

/** What would be different; nothing where the county has it so already. */
export function effectOf(preset: Preset, present: Present): Effect {
  const sameTopics = preset.visit_topics.join() === present.visit_topics.join()
  return {
    visit_topics:
      preset.visit_topics.length === 0 || sameTopics
        ? null
        : { before: present.visit_topics, after: preset.visit_topics },
    terms: Object.entries(preset.terms).flatMap(([term, after]) => {
      const before = present.terms[term] ?? null
      return before === after ? [] : [{ term, before, after }]
    }),
    cadences: preset.cadences.flatMap((after) => {
      const before = present.cadences.find(({ kind }) => kind === after.kind) ?? null
      const isSame = before?.is_enabled === after.is_enabled && before.workdays === after.workdays
      return isSame ? [] : [{ kind: after.kind, before, after }]
    }),
    bodies: preset.bodies.filter(({ name }) => !present.bodies.has(name)),
    areas: preset.areas.filter(({ name }) => !present.areas.has(name)),
  }
}

/** Parts of the preset that would change something. */
export function partsIn(effect: Effect): Part[] {
  return PARTS.filter((part) => {
    const change = effect[part]
    return Array.isArray(change) ? change.length > 0 : change !== null
  })
}
