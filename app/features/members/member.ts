// A member: a person of the county and the roles they hold. Operational roles are the office's to give, on paper by itself and with
// an account once the security administrator has delegated it; the others are the security administrator's (DESIGN §5): two keys.
// The policies of memberships and invitations say the same.
import { z } from 'zod'
import { type Role, roles } from '~/core/ability'
import { Email } from '~/core/email'

export const OPERATIONAL = ['instructor', 'unit_contact', 'participant', 'department', 'area_worker'] as const
const PRIVILEGED = ['officer', 'secretariat', 'leader', 'system_admin', 'security_admin', 'auditor'] as const
const ADMINISTRATORS = ['system_admin', 'security_admin', 'auditor'] as const

type Place = { kind: 'county' | 'superior' | 'platform'; is_delegated: boolean }

/** The roles that somebody with these may give to a person. */
export function rolesToGive(
  mine: ReadonlySet<Role>,
  { kind, is_delegated }: Place,
  { account_id }: { account_id: string | null },
): readonly Role[] {
  const mayGive = is_delegated || account_id === null
  const operational = mine.has('officer') && kind === 'county' && mayGive ? OPERATIONAL : []
  return [...operational, ...privilegedToGive(mine, kind)]
}

/** The roles that somebody with these may take from a person: taking raises nobody, so it needs no delegation. */
export function rolesToEnd(mine: ReadonlySet<Role>, kind: Place['kind']): readonly Role[] {
  return rolesToGive(mine, { kind, is_delegated: true }, { account_id: null })
}

/** Whether somebody may open an account for a person who holds this role on paper. */
export function mayOpenAccount(mine: ReadonlySet<Role>, { is_delegated }: Place, role: string): boolean {
  if (!isOperational(role)) return mine.has('security_admin')
  return mine.has('system_admin') || (mine.has('officer') && is_delegated)
}

export function isOperational(role: string): boolean {
  return OPERATIONAL.some((one) => one === role)
}

function privilegedToGive(mine: ReadonlySet<Role>, kind: Place['kind']): readonly Role[] {
  if (!mine.has('security_admin')) return []
  if (kind === 'superior') return ['overseer', ...ADMINISTRATORS]
  return kind === 'county' ? PRIVILEGED : ADMINISTRATORS
}

/** Who asks: the county as its door hands it over. */
export type Asking = { me: { person_id: string; roles: ReadonlySet<Role> } }

/** What administrators see of another's second factor; null for everybody else, and of somebody without an account. */
export function factorFor(
  { me }: Asking,
  member: { id: string; account_id: string | null },
  hasFactor: boolean,
) {
  const isAdministrator = me.roles.has('security_admin') || me.roles.has('system_admin')
  if (!member.account_id || !isAdministrator) return null
  return { hasFactor, mayReset: me.roles.has('security_admin') && member.id !== me.person_id }
}

const Described = {
  name: z.string().trim().min(1).max(40),
  phone: z.string().trim().max(30).optional(),
}

export const NewPerson = z.object({ ...Described, id: z.uuid(), delivery_email: Email.optional() })
export type NewPerson = z.infer<typeof NewPerson>

/** What is closed to the one who corrects stays as it is where nothing is typed, unless they say that it is to be cleared. */
export const CorrectedPerson = z.object({
  ...Described,
  version: z.coerce.number().int(),
  delivery_email: Email.optional(),
  clear: z.array(z.enum(['phone', 'delivery_email'])).default([]),
})
export type CorrectedPerson = z.infer<typeof CorrectedPerson>

/** By mail, as a printed slip, or, for operational roles, on paper only: no account. */
export const MANNERS = ['mail', 'slip', 'paper'] as const
const Manner = z.enum(MANNERS)

/** An account for somebody who holds a role on paper. */
export const NewAccount = z.object({
  id: z.uuid(),
  membership: z.uuid(),
  email: Email,
  manner: z.enum(['mail', 'slip']),
})
export type NewAccount = z.infer<typeof NewAccount>

/** A role with the place that it needs. `email` names the account, for somebody who has none yet. */
export const GivenRole = z
  .object({
    id: z.uuid(),
    role: z.enum(roles),
    manner: Manner.optional(),
    email: Email.optional(),
    body_id: z.uuid().optional(),
    area_id: z.uuid().optional(),
    unit: z.string().trim().max(120).optional(),
  })
  .superRefine((given, context) => {
    const place = placeOf(given.role)
    if (place && !given[place])
      context.addIssue({ code: 'custom', path: [place], message: 'members:fault.place_missing' })
    if (given.manner && given.manner !== 'paper' && !given.email)
      context.addIssue({ code: 'custom', path: ['email'], message: 'ui:fault.required' })
    if (given.manner === 'paper' && !isOperational(given.role))
      context.addIssue({ code: 'custom', path: ['manner'], message: 'members:fault.needs_account' })
  })
export type GivenRole = z.infer<typeof GivenRole>

/** Which field says where somebody with this role works; null where it is the whole county. */
export function placeOf(role: Role): 'body_id' | 'area_id' | 'unit' | null {
  if (role === 'participant' || role === 'department') return 'body_id'
  if (role === 'area_worker') return 'area_id'
  return role === 'unit_contact' ? 'unit' : null
}
