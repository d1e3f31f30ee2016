// An activity: planned, published, held or cancelled, summed up.
import { z } from 'zod'

export const ACTIVITY_KINDS = [
  'joint_theme_day',
  'observation_visit',
  'study',
  'lecture',
  'fair',
  'volunteer',
  'contest',
  'other',
] as const
export const STEPS = ['published', 'held', 'cancelled', 'summed_up'] as const
export type Step = (typeof STEPS)[number]
export type Stage = 'planned' | Step
export const SUMMARY_CHARACTERS_MAX = 4_000
export const FILES_MAX = 20

/** As a browser's field gives it, in the county's own time. */
const Minute = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
  .refine((text) => !Number.isNaN(Date.parse(`${text}:00+08:00`)))
const Yes = z.literal('on').optional()
const Lines = z.string().trim().max(10_000).optional()

export const ActivityForm = z
  .object({
    id: z.uuid(),
    kind: z.enum(ACTIVITY_KINDS),
    title: z.string().trim().min(2).max(80),
    item_id: z.uuid().optional(),
    starts_at: Minute,
    ends_at: Minute,
    place: z.string().trim().min(1).max(120),
    capacity: z.int().min(1).max(100_000).optional(),
    needs_names: Yes,
    is_health: Yes,
    areas: z.array(z.uuid()).max(200).default([]),
    units: Lines,
    party_orgs: Lines,
    enquiries: z.string().trim().max(120).optional(),
    note: z.string().trim().max(2_000).optional(),
  })
  .refine(({ starts_at, ends_at }) => ends_at > starts_at, {
    path: ['ends_at'],
    message: 'refusals:ends_first.title',
  })
  .refine(({ needs_names, is_health }) => !(needs_names && is_health), {
    path: ['needs_names'],
    message: 'refusals:names_forbidden.title',
  })
export type ActivityForm = z.infer<typeof ActivityForm>

export const Cancellation = z.object({ reason: z.string().trim().min(2).max(500) })
export type Cancellation = z.infer<typeof Cancellation>

export const Summary = z.object({ body: z.string().trim().min(2).max(SUMMARY_CHARACTERS_MAX) })
export type Summary = z.infer<typeof Summary>

export const NewFile = z.object({
  id: z.uuid(),
  purpose: z.enum(['attachment', 'photo']),
  file: z.instanceof(File).refine(({ size }) => size > 0),
})
export type NewFile = z.infer<typeof NewFile>

/** How far it is: the last of its steps. */
export function stageOf(steps: readonly { step: string }[]): Stage {
  const taken = new Set(steps.map(({ step }) => step))
  return (
    (['summed_up', 'cancelled', 'held', 'published'] as const).find((step) => taken.has(step)) ?? 'planned'
  )
}

/** The instant of a minute as a form says it. */
export function instantOf(minute: string): string {
  return `${minute}:00+08:00`
}
