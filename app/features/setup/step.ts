// The steps that take a county from empty to working. What is done is read from the county's rows; only "not needed here" is a row.
import { z } from 'zod'
import type { Role } from '~/core/ability'

type Definition = {
  /** Who does it; everybody else waits for them. */
  by: readonly Role[]
  /** Address inside the county. */
  to: string
  /** How many rows it takes. */
  needed: number
  /** Whether a county may do without it. */
  isOptional: boolean
}

export const STEPS = {
  administrators: { by: ['security_admin'], to: 'members', needed: 3, isOptional: false },
  officer: { by: ['system_admin', 'security_admin'], to: 'members', needed: 1, isOptional: false },
  delegation: { by: ['security_admin'], to: 'members', needed: 1, isOptional: true },
  bodies: { by: ['officer'], to: 'bodies/paste', needed: 1, isOptional: true },
  areas: { by: ['officer'], to: 'areas/paste', needed: 1, isOptional: true },
  party_orgs: { by: ['officer'], to: 'party-orgs/new', needed: 1, isOptional: true },
  units: { by: ['officer'], to: 'units/import', needed: 1, isOptional: false },
  instructors: { by: ['officer'], to: 'instructors/import', needed: 1, isOptional: false },
  assignments: { by: ['officer'], to: 'assignments/import', needed: 1, isOptional: false },
  colleagues: { by: ['officer'], to: 'members', needed: 1, isOptional: true },
  rotation: { by: ['officer'], to: 'rotation', needed: 1, isOptional: true },
} as const satisfies Record<string, Definition>
export type StepName = keyof typeof STEPS

const NAMES: StepName[] = [
  'administrators',
  'officer',
  'delegation',
  'bodies',
  'areas',
  'party_orgs',
  'units',
  'instructors',
  'assignments',
  'colleagues',
  'rotation',
]

/** A row of setup_steps. */
export type Counted = { step: string; things: number; is_waived: boolean }
export type StepState = 'done' | 'waived' | 'mine' | 'theirs'
export type Step = {
  step: StepName
  state: StepState
  things: number
  by: readonly Role[]
  to: string
  isOptional: boolean
  /** Whether the reader is one of those who do it, and may open where it is done. */
  isMine: boolean
}

/** The steps in their order, as somebody with these roles sees them. */
export function stepsFor(counted: readonly Counted[], roles: ReadonlySet<Role>): Step[] {
  return NAMES.map((step) => {
    const { by, to, needed, isOptional } = STEPS[step]
    const { things = 0, is_waived = false } = counted.find((one) => one.step === step) ?? {}
    const isMine = by.some((role) => roles.has(role))
    const state = things >= needed ? 'done' : is_waived ? 'waived' : isMine ? 'mine' : 'theirs'
    return { step, state, things, by, to, isOptional, isMine }
  })
}

export function stepsLeft(steps: readonly Step[]): number {
  return steps.filter(({ state }) => state === 'mine' || state === 'theirs').length
}

/** `needed` takes an earlier "not needed here" back. */
export const Waiver = z.object({
  step: z.enum(['delegation', 'bodies', 'areas', 'party_orgs', 'colleagues', 'rotation']),
  needed: z.enum(['yes', 'no']),
})
export type Waiver = z.infer<typeof Waiver>
