// A registration: a unit's people for an activity; and who was there in the end.
import { z } from 'zod'

export const PLACES_MAX = 50
export const WALK_INS_MAX = 100_000

export const NewRegistration = z.object({
  id: z.uuid(),
  /** Of a contact of several units, or of whoever signs up from paper: the unit's id, or its full name. */
  unit: z.string().trim().min(1).max(120),
  places: z.int().min(1).max(PLACES_MAX),
  names: z.string().trim().max(4_000).optional(),
})
export type NewRegistration = z.infer<typeof NewRegistration>

export const CheckIn = z.object({
  unit: z.uuid(),
  present: z.int().min(1).max(PLACES_MAX),
  code: z.string().max(40),
})
export type CheckIn = z.infer<typeof CheckIn>

export type Tick = { registration_id: string; present: number; numbers: number[] | null }
type Known = { id: string; places: number; names: readonly { number: number }[] }

/**
 * What the attendance form posted: `tick:<registration>` as often as names were ticked, or `present:<registration>` where only
 * numbers are kept; `walk_ins` beside them. Null: something in it is no number.
 */
export function readTicks(form: FormData, registrations: readonly Known[]) {
  const ticks = registrations.map((registration) => tickOf(form, registration))
  const walk_ins = numberIn(form.get('walk_ins'), WALK_INS_MAX)
  if (Number.isNaN(walk_ins) || ticks.some(({ present }) => Number.isNaN(present))) return null
  return { ticks, walk_ins }
}

function tickOf(form: FormData, { id, places, names }: Known): Tick {
  if (names.length === 0) {
    return { registration_id: id, present: numberIn(form.get(`present:${id}`), places) ?? 0, numbers: null }
  }
  const known = new Set(names.map(({ number }) => number))
  const numbers = form
    .getAll(`tick:${id}`)
    .map(Number)
    .filter((number) => known.has(number))
  return { registration_id: id, present: numbers.length, numbers }
}

function numberIn(value: FormDataEntryValue | null, most: number): number | null {
  if (value === null || value === '') return null
  const number = Number(value)
  return Number.isInteger(number) && number >= 0 && number <= most ? number : Number.NaN
}
