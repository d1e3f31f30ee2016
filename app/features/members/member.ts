// A member: a person of the county and the roles they hold. Operational roles are the office's to give, the others the security
// administrator's (DESIGN §5): two keys. The policies of memberships and invitations say the same.
import { z } from 'zod'
import { type Role, roles } from '~/core/ability'

const OPERATIONAL = ['instructor', 'unit_contact', 'participant', 'department', 'area_worker'] as const
const PRIVILEGED = ['officer', 'secretariat', 'leader', 'system_admin', 'security_admin', 'auditor'] as const

/** The roles that somebody with these may give to others. */
export function rolesToGive(
  mine: ReadonlySet<Role>,
  kind: 'county' | 'superior' | 'platform',
): readonly Role[] {
  if (kind === 'superior') return mine.has('security_admin') ? ['overseer', ...ADMINISTRATORS] : []
  const operational = mine.has('officer') && kind === 'county' ? OPERATIONAL : []
  const privileged = mine.has('security_admin') ? (kind === 'county' ? PRIVILEGED : ADMINISTRATORS) : []
  return [...operational, ...privileged]
}

const ADMINISTRATORS = ['system_admin', 'security_admin', 'auditor'] as const

const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^@\s]+@[^@\s]+$/)

export const NewPerson = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(40),
  phone: z.string().trim().max(30).optional(),
  delivery_email: Email.optional(),
})
export type NewPerson = z.infer<typeof NewPerson>

/** A role with the place that it needs. `email` names the account, for somebody who has none yet. */
export const GivenRole = z
  .object({
    id: z.uuid(),
    role: z.enum(roles),
    email: Email.optional(),
    body_id: z.uuid().optional(),
    area_id: z.uuid().optional(),
    unit: z.string().trim().max(120).optional(),
  })
  .superRefine((given, context) => {
    const place = placeOf(given.role)
    if (place && !given[place])
      context.addIssue({ code: 'custom', path: [place], message: 'members:fault.place_missing' })
  })
export type GivenRole = z.infer<typeof GivenRole>

/** Which field says where somebody with this role works; null where it is the whole county. */
export function placeOf(role: Role): 'body_id' | 'area_id' | 'unit' | null {
  if (role === 'participant' || role === 'department') return 'body_id'
  if (role === 'area_worker') return 'area_id'
  return role === 'unit_contact' ? 'unit' : null
}
