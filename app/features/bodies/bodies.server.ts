// The county's bodies: listed, entered one by one or pasted, corrected, and dissolved. None is ever deleted: history refers to them.
import { z } from 'zod'
import type { CalendarDate } from '~/core/calendar-date'
import { beyond, type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import { newRows, type PastedRow, readPasted } from '~/core/pasted'
import { Refusal } from '~/core/refusal'
import { type Db, once, sure } from '~/platform/supabase.server'
import {
  BODY_KIND_WORDS,
  BODY_NAME_CHARACTERS,
  type BodyDraft,
  type BodyKind,
  type BodyState,
  type NewBody,
} from './body'

type County = { id: string }

const BODIES_MAX = 1_000
const STAFF_SHOWN_MAX = 100
const SUPERVISING_ROLES = ['department', 'participant', 'leader', 'officer', 'secretariat']
const LISTED =
  'id, name, kind, dissolved_on, area:areas(name), supervisor:people!bodies_supervisor_fkey(name), memberships(count), held:dispatches!dispatches_body_fkey(id)'

/** A page of bodies by (name, id); those dissolved only when asked for. `held`: a dispatch that one of them holds. */
export async function listBodies(
  db: Db,
  county: County,
  { kind, state }: { kind: BodyKind | null; state: BodyState | null },
  cursor: Cursor,
) {
  const { key, backwards } = cursor
  let query = db.from('bodies').select(LISTED).eq('tenant_id', county.id).is('memberships.ended_at', null)
  query = state === 'dissolved' ? query.not('dissolved_on', 'is', null) : query.is('dissolved_on', null)
  query = query.is('held.ended_at', null).limit(1, { referencedTable: 'held' })
  if (state === 'unsupervised') query = query.is('supervisor_id', null).not('held', 'is', null)
  if (kind) query = query.eq('kind', kind)
  if (key) query = query.or(beyond(cursor, ['name', 'id'], 'up'))
  const rows = await sure(
    query
      .order('name', { ascending: !backwards })
      .order('id', { ascending: !backwards })
      .limit(PAGE_ROWS + 1),
  )
  return pageOf(rows, cursor, ({ name, id }) => [name, id])
}

/** Bodies that hold dispatches, though nobody is named before whom one is put when it is due. */
export async function countUnsupervised(db: Db, county: County): Promise<number> {
  const bodies = db
    .from('bodies')
    .select('id, held:dispatches!dispatches_body_fkey(id)', { count: 'exact', head: true })
    .eq('tenant_id', county.id)
    .is('dissolved_on', null)
  const { count, error } = await bodies
    .is('held.ended_at', null)
    .is('supervisor_id', null)
    .not('held', 'is', null)
  if (error) throw new Error(error.message, { cause: error })
  return count ?? 0
}

/** Bodies that something can be given to today. */
export async function listBodyChoices(db: Db, county: County) {
  const bodies = await sure(
    db
      .from('bodies')
      .select('id, name')
      .eq('tenant_id', county.id)
      .is('dissolved_on', null)
      .order('name')
      .limit(BODIES_MAX),
  )
  return bodies.map(({ id, name }) => ({ value: id, label: name }))
}

/** With those who hold a role at it now. */
export async function getBody(db: Db, county: County, id: string) {
  if (!z.uuid().safeParse(id).success) throw new Refusal('not_found')
  const body = await sure(
    db
      .from('bodies')
      .select(
        'id, name, kind, area_id, party_org_id, supervisor_id, dissolved_on, memberships(role, people(id, name))',
      )
      .match({ tenant_id: county.id, id })
      .is('memberships.ended_at', null)
      .limit(STAFF_SHOWN_MAX, { referencedTable: 'memberships' })
      .maybeSingle(),
  )
  if (!body) throw new Refusal('not_found')
  return body
}

/** The same form sent twice is one body; a second of the same name is refused with `name_taken`. */
export async function enterBody(db: Db, county: County, body: NewBody): Promise<void> {
  await once(db.from('bodies').insert({ ...body, tenant_id: county.id }), { bodies_name_key: 'name_taken' })
}

export async function correctBody(db: Db, county: County, id: string, body: BodyDraft): Promise<void> {
  const { name, kind, area_id = null, party_org_id = null, supervisor_id = null } = body
  await change(db, county, id, { name, kind, area_id, party_org_id, supervisor_id })
}

/** From the day on it is offered nowhere; null takes that back. Whoever holds a role at it keeps it until that is ended too. */
export async function dissolveBody(
  db: Db,
  county: County,
  id: string,
  dissolved_on: CalendarDate | null,
): Promise<void> {
  await change(db, county, id, { dissolved_on })
}

async function change(
  db: Db,
  county: County,
  id: string,
  columns: Partial<BodyDraft> | object,
): Promise<void> {
  const changed = await sure(
    db.from('bodies').update(columns).match({ tenant_id: county.id, id }).select('id'),
    { bodies_name_key: 'name_taken' },
  )
  if (changed.length === 0) throw new Refusal('not_found')
}

/** What a pasted list would do: new, there already, or refused with the reason. */
export async function readBodies(
  db: Db,
  county: County,
  text: string,
  otherwise: BodyKind,
): Promise<PastedRow<BodyKind>[]> {
  const known = await sure(db.from('bodies').select('name').eq('tenant_id', county.id).limit(BODIES_MAX))
  return readPasted(text, {
    kinds: BODY_KIND_WORDS,
    otherwise,
    known: new Set(known.map(({ name }) => name)),
    characters: BODY_NAME_CHARACTERS,
  })
}

/** What came in meanwhile under the same name stays as it is. */
export async function enterBodies(db: Db, county: County, rows: PastedRow<BodyKind>[]): Promise<void> {
  const bodies = newRows(rows).map((row) => ({ ...row, tenant_id: county.id }))
  if (bodies.length === 0) return
  await sure(db.from('bodies').upsert(bodies, { onConflict: 'tenant_id,name', ignoreDuplicates: true }))
}

/** Areas and party organisations that a body may be tied to, and who may answer for it. */
export async function listTies(db: Db, county: County) {
  const [areas, party_orgs, supervisors] = await Promise.all([
    sure(db.from('areas').select('id, name').eq('tenant_id', county.id).order('name').limit(BODIES_MAX)),
    sure(db.from('party_orgs').select('id, name').eq('tenant_id', county.id).order('name').limit(BODIES_MAX)),
    listSupervisors(db, county),
  ])
  return { areas, party_orgs, supervisors }
}

/** Staff of the county's apparatus, once each, with one body of theirs: two may have the same name. */
async function listSupervisors(db: Db, county: County) {
  const held = await sure(
    db
      .from('memberships')
      .select('people!inner(id, name), bodies(name)')
      .eq('tenant_id', county.id)
      .in('role', SUPERVISING_ROLES)
      .is('ended_at', null)
      .order('people(name)')
      .limit(BODIES_MAX),
  )
  const named = held.map(({ people: { id, name }, bodies }): [string, string] => [
    id,
    bodies ? `${name}（${bodies.name}）` : name,
  ])
  return [...new Map(named)].map(([id, name]) => ({ id, name }))
}
