// A demand: what a unit asks of the county, under a category, for the eyes of those whom its tier names.
import { z } from 'zod'
import { CalendarDate } from '~/core/calendar-date'

export const URGENCIES = ['ordinary', 'urgent'] as const
/** From the widest to the narrowest; private.tier() in SQL orders them alike. */
export const TIERS = ['public_summary', 'departments_involved', 'secretariat_only'] as const
export const SOURCES = ['contact', 'on_behalf', 'paper'] as const
export const OUTCOMES = ['confirmed', 'unrated', 'withdrawn', 'declined'] as const
/** How far an open demand is; private.stage_of() in …_demand_stages.sql says which, and keeps it in `demands.stage`. */
export const OPEN_STAGES = ['undispatched', 'sent', 'in_hand', 'waiting', 'unconfirmed'] as const
/** What the list may be narrowed to; unsorted: open, and not yet worded for others. */
export const STATES = ['open', 'unsorted', ...OPEN_STAGES, 'closed'] as const
export const Tier = z.enum(TIERS)
export type Tier = z.infer<typeof Tier>
export type Source = (typeof SOURCES)[number]
export type OpenStage = (typeof OPEN_STAGES)[number]
/** Of a closed one, how it ended. */
export type Stage = OpenStage | (typeof OUTCOMES)[number]

/** …_demands.sql agrees. More is refused, and stands in the form as it was typed. */
export const DEMAND_CHARACTERS_MAX = 5_000
export const WORDING_CHARACTERS_MAX = 500
export const DEMAND_FILES_MAX = 10

export const NewDemand = z.object({
  id: z.uuid(),
  /** Chosen by its id, or typed from paper. */
  unit: z.string().trim().min(2).max(120),
  category_id: z.uuid(),
  urgency: z.enum(URGENCIES),
  confidentiality: Tier,
  source: z.enum(SOURCES),
  body: z.string().trim().min(5).max(DEMAND_CHARACTERS_MAX),
  raised_on: CalendarDate.optional(),
  visit_id: z.uuid().optional(),
})
export type NewDemand = z.infer<typeof NewDemand>

/** What the secretariat makes of a demand: where it belongs, how urgent it is, and how others are told of it. */
export const SortedDemand = z.object({
  category_id: z.uuid(),
  urgency: z.enum(URGENCIES),
  confidentiality: Tier,
  wording: z.string().trim().min(5).max(WORDING_CHARACTERS_MAX).optional(),
  /** Of the wording that was read. */
  number: z.int().min(0),
})
export type SortedDemand = z.infer<typeof SortedDemand>

export const Closing = z.object({ note: z.string().trim().min(2).max(500) })
export type Closing = z.infer<typeof Closing>

export const NewDemandFile = z.object({
  id: z.uuid(),
  file: z.instanceof(File).refine(({ size }) => size > 0),
})
export type NewDemandFile = z.infer<typeof NewDemandFile>

type Staged = { stage: string; closing: { outcome: string } | null }

export function stageOf({ stage, closing }: Staged): Stage {
  const known = [...OUTCOMES, ...OPEN_STAGES].find((one) => one === (closing?.outcome ?? stage))
  if (!known) throw new Error(`A demand is never ${stage}.`)
  return known
}

export function isOpen(stage: Stage): stage is OpenStage {
  return OPEN_STAGES.some((one) => one === stage)
}

/** The tiers to which a demand may still be put: its own and the narrower ones. */
export function narrowerTiers(tier: Tier): readonly Tier[] {
  return TIERS.slice(TIERS.indexOf(tier))
}
