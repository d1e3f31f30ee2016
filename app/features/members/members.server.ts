// The county's people and their roles.
import type { Role } from '~/core/ability'
import { beyond, type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import { Refusal } from '~/core/refusal'
import { getUnitId } from '~/features/units/named-unit.server'
import { type Db, once, sure, unlessStale } from '~/platform/supabase.server'
import {
  type Asking,
  type CorrectedPerson,
  factorFor,
  type GivenRole,
  type NewAccount,
  type NewPerson,
  placeOf,
} from './member'

const PLACES_MAX = 500

type County = { id: string }
export type MemberFilters = { q: string; role: Role | null }

const PERSON = 'id, name, phone_masked, has_mailbox, account_id, version'
const MACHINE = 'machine:memberships!memberships_person_fkey(id)'

/** A page of people by (name, id), each with the roles held now; of one role, only those who hold it. */
export async function listMembers(db: Db, county: County, { q, role }: MemberFilters, cursor: Cursor) {
  const { key, backwards } = cursor
  let query = role
    ? db
        .from('people')
        .select(`${PERSON}, ${MACHINE}, held:memberships!memberships_person_fkey!inner(role)`)
        .eq('held.role', role)
    : db.from('people').select(`${PERSON}, ${MACHINE}, held:memberships!memberships_person_fkey(role)`)
  query = query.eq('tenant_id', county.id).is('held.ended_at', null)
  // The county's own machine is nobody to look up.
  query = query.eq('machine.role', 'system').is('machine', null)
  if (q) query = query.like('name', `%${q.replace(/[%_\\]/g, '\\$&')}%`)
  if (key) query = query.or(beyond(cursor, ['name', 'id'], 'up'))
  const rows = await sure(
    query
      .order('name', { ascending: !backwards })
      .order('id', { ascending: !backwards })
      .limit(PAGE_ROWS + 1),
  )
  return pageOf(rows, cursor, ({ name, id }) => [name, id])
}

export async function getMember(db: Db, county: County, id: string) {
  const places = 'bodies(name), areas(name), units(name)'
  const columns = `${PERSON},
    memberships!memberships_person_fkey(id, role, granted_at, body_id, area_id, unit_id, ${places}),
    invitations!invitations_person_fkey(id, role, email, manner, invited_at, expires_at, sent_at, ${places})`
  const member = await sure(
    db
      .from('people')
      .select(columns)
      .eq('tenant_id', county.id)
      .eq('id', id)
      .is('memberships.ended_at', null)
      .is('invitations.accepted_at', null)
      .is('invitations.withdrawn_at', null)
      .maybeSingle(),
  )
  if (!member) throw new Refusal('not_found')
  return member
}

export type Member = Awaited<ReturnType<typeof getMember>>

/** Where somebody may be placed: bodies and areas of the county, to choose from. */
export async function listPlaces(db: Db, county: County) {
  const [bodies, areas] = await Promise.all([
    sure(
      db
        .from('bodies')
        .select('id, name')
        .eq('tenant_id', county.id)
        .is('dissolved_on', null)
        .order('name')
        .limit(PLACES_MAX),
    ),
    sure(db.from('areas').select('id, name').eq('tenant_id', county.id).order('name').limit(PLACES_MAX)),
  ])
  return { bodies, areas }
}

export async function enterPerson(db: Db, county: County, person: NewPerson): Promise<void> {
  await once(db.from('people').insert({ ...person, tenant_id: county.id }))
}

/** The version is the one that was looked at; what is closed stays as it is where nothing is said of it. */
export async function correctPerson(
  db: Db,
  county: County,
  id: string,
  { version, name, phone, delivery_email, clear }: CorrectedPerson,
): Promise<void> {
  const correction = {
    name,
    ...(phone || clear.includes('phone') ? { phone: phone ?? null } : {}),
    ...(delivery_email || clear.includes('delivery_email') ? { delivery_email: delivery_email ?? null } : {}),
  }
  await unlessStale(
    db.from('people').update(correction).match({ tenant_id: county.id, id, version }).select('id'),
  )
}

/** Somebody with an account, or on paper only, holds the role at once; anybody else is invited, and holds it after joining. */
export async function giveRole(
  db: Db,
  county: County,
  member: { id: string; account_id: string | null },
  given: GivenRole,
): Promise<void> {
  const { id, role, email = '', manner } = given
  const row = {
    tenant_id: county.id,
    id,
    person_id: member.id,
    role,
    ...(await findPlace(db, county, given)),
  }
  if (!member.account_id && manner !== 'paper')
    return once(db.from('invitations').insert({ ...row, email, manner }))

  // The same form twice is one role; the same role by another form is said to be held already.
  await once(db.from('memberships').insert(row), {
    memberships_separation_excl: 'roles_exclude',
    memberships_once_idx: 'already_holds',
  })
}

/** An account for a role that somebody holds on paper. */
export async function openAccount(
  db: Db,
  county: County,
  member: Member,
  { id, membership, email, manner }: NewAccount,
): Promise<void> {
  const held = member.memberships.find((one) => one.id === membership)
  if (!held) throw new Refusal('not_found')
  const { role, body_id, area_id, unit_id } = held
  const row = { tenant_id: county.id, id, person_id: member.id, email, manner }
  await once(db.from('invitations').insert({ ...row, role, body_id, area_id, unit_id }))
}

export async function endMembership(db: Db, county: County, membership: string): Promise<void> {
  await sure(db.rpc('end_membership', { county: county.id, membership }))
}

export async function withdrawInvitation(db: Db, county: County, invitation: string): Promise<void> {
  await sure(db.rpc('withdraw_invitation', { county: county.id, invitation }))
}

/** What administrators see of a member's second factor; null for everybody else. */
export async function findFactor(
  db: Db,
  county: County & Asking,
  member: { id: string; account_id: string | null },
) {
  return factorFor(county, member, await hasFactor(db, county, member.id))
}

/** For administrators; nobody else is told, and hears no. */
export async function hasFactor(db: Db, county: County, person: string): Promise<boolean> {
  return sure(db.rpc('has_second_factor', { county: county.id, person }))
}

/** Ends all of the person's sign-ins; it is registered, and mailed to them. */
export async function resetFactor(db: Db, county: County, person: string): Promise<void> {
  await sure(db.rpc('reset_second_factor', { county: county.id, person }))
}

/** The look is a row that auditor and leader read. */
export async function revealPhone(db: Db, county: County, person_id: string): Promise<string> {
  return sure(db.rpc('reveal_person_phone', { county: county.id, person_id }))
}

/** Only the place that the role needs: what else was chosen in the form is left aside. */
async function findPlace(db: Db, county: County, { role, body_id, area_id, unit = '' }: GivenRole) {
  const place = placeOf(role)
  return {
    body_id: place === 'body_id' ? (body_id ?? null) : null,
    area_id: place === 'area_id' ? (area_id ?? null) : null,
    unit_id: place === 'unit' ? await getUnitId(db, county, unit) : null,
  }
}
