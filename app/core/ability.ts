// Who may do what, as the pages say it. Row-level security enforces the same; a matrix test keeps the two equal.
import { AbilityBuilder, createMongoAbility, type MongoAbility } from '@casl/ability'

/** Who takes part in a county's work; administrators and auditors do not. private.my_working_tenant_ids() agrees, with the county's machine. */
export const WORKING_ROLES = [
  'officer',
  'secretariat',
  'leader',
  'participant',
  'department',
  'area_worker',
  'instructor',
  'unit_contact',
] as const

export const roles = [
  ...WORKING_ROLES,
  'system_admin',
  'security_admin',
  'auditor',
  'overseer',
  'operator',
  'system',
] as const
export type Role = (typeof roles)[number]

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}

/** The person who asks, in the county they ask in. */
export type Me = {
  person_id: string
  name: string
  roles: ReadonlySet<Role>
  /** What the county has granted to the committee above that the person reads for; such a person holds no role inside. */
  oversight: 'aggregate' | 'list' | 'case' | null
  appointment_id: string | null
  unit_ids: readonly string[]
  area_ids: readonly string[]
  body_ids: readonly string[]
}

/** Rotation, themes, activities: what everybody at work in the county reads, and committees above with a grant for lists. */
export function readsWhatIsCommon(me: Me): boolean {
  return seesLists(me) || holds(me, WORKING_ROLES)
}

export function holds(me: Me, roles: readonly Role[]): boolean {
  return roles.some((role) => me.roles.has(role))
}

export function seesLists(me: Me): boolean {
  return me.oversight === 'list' || me.oversight === 'case'
}

/** What can be done; `manage` is everything. A verb that is not one of the first five belongs to one or two nouns. */
export type Verb =
  | 'read'
  | 'create'
  | 'edit'
  | 'remove'
  | 'manage'
  | 'import'
  | 'export'
  | 'record'
  | 'withdraw'
  | 'submit'
  | 'reveal'
  | 'reset'
  | 'retry'
  | 'answer'
  | 'grant'
  | 'publish'
  | 'finish'
  | 'sign'

export type Noun =
  | 'units'
  | 'unit_contacts'
  | 'areas'
  | 'bodies'
  | 'coverage'
  | 'imports'
  | 'appointments'
  | 'assignments'
  | 'visits'
  | 'logs'
  | 'overseen_logs'
  | 'rotation'
  | 'themes'
  | 'menu_choices'
  | 'activities'
  | 'registrations'
  | 'attendances'
  | 'secondments'
  | 'resources'
  | 'lists'
  | 'swaps'
  | 'turn_handovers'
  | 'runs'
  | 'mail'
  | 'complaints'
  | 'members'
  | 'people'
  | 'invitations'
  | 'delegations'
  | 'handovers'
  | 'leavings'
  | 'grants'
  | 'settings'
  | 'reported_figures'
  | 'applications'
  | 'setup'
  | 'audit'
  | 'archives'
  | 'calendar'
  | 'categories'
  | 'demands'
  | 'demand_texts'
  | 'demand_figures'
  | 'overseen_demands'
  | 'dispatches'
  | 'escalations'
  | 'routing'
  | 'campaigns'
  | 'opinions'
  | 'confirmation_slips'

export type Ability = MongoAbility<[Verb, Noun]>
export type Policy = (can: (verb: Verb | Verb[], noun: Noun | Noun[]) => void, me: Me) => void

export function abilityOf(me: Me, policies: readonly Policy[]): Ability {
  const { can, build } = new AbilityBuilder<Ability>(createMongoAbility)
  for (const policy of policies) policy((verb, noun) => can(verb, noun), me)
  return build()
}
