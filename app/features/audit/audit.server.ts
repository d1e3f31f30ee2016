// Audit entries of a county for its auditor: a page of them, one of them, all that is taken away, and what the last check found.
import { beyond, type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import { Refusal } from '~/core/refusal'
import { type Db, sure } from '~/platform/supabase.server'
import { AUDIT_EXPORT_ROWS_MAX, type AuditFilters, EntryKey, instantsOf } from './audit'

type County = { id: string }

const LISTED =
  'id, at, person_id, on_behalf_of, channel, address, action, command, table_name, row_key' as const

/** Latest first, by (at, id). */
export async function listEntries(db: Db, county: County, filters: AuditFilters, cursor: Cursor) {
  const { key, backwards } = cursor
  const people = await peopleNamed(db, county, filters)
  let query = narrowed(db, county, filters, people)
  if (key) {
    const [instant] = key
    query = backwards ? query.gte('at', instant) : query.lte('at', instant)
    query = query.or(beyond(cursor, ['at', 'id'], 'down'))
  }
  const rows = await sure(
    query
      .order('at', { ascending: backwards })
      .order('id', { ascending: backwards })
      .limit(PAGE_ROWS + 1),
  )
  const page = pageOf(rows, cursor, ({ at, id }) => [at, String(id)])
  return { ...page, rows: await withNames(db, county, page.rows) }
}

/** What the filters leave, in no order yet. Entries know ids alone, so who is called so is looked up first. */
function narrowed(db: Db, county: County, filters: AuditFilters, people: string[] | null, head = false) {
  const { from, to } = instantsOf(filters)
  let query = db
    .from('audit_entries')
    .select(LISTED, head ? { count: 'exact', head } : {})
    .eq('tenant_id', county.id)
  if (people) query = query.in('person_id', people)
  if (filters.table) query = query.eq('table_name', filters.table)
  if (filters.action) query = query.eq('action', filters.action)
  if (filters.row) query = query.eq('row_key', filters.row)
  if (from) query = query.gte('at', from)
  if (to) query = query.lt('at', to)
  return query
}

/** All that the filters leave, page by page, up to the limit of a workbook. */
export async function* eachEntry(db: Db, county: County, filters: AuditFilters) {
  let cursor: Cursor = { key: null, backwards: false }
  for (let written = 0; written < AUDIT_EXPORT_ROWS_MAX; written += PAGE_ROWS) {
    const { rows, after } = await listEntries(db, county, filters, cursor)
    yield* rows
    const key = after === null ? null : EntryKey.parse(JSON.parse(after))
    if (key === null) return
    cursor = { key, backwards: false }
  }
}

/** How many entries the filters leave, and a workbook takes. */
export async function countEntries(db: Db, county: County, filters: AuditFilters): Promise<number> {
  const { count, error } = await narrowed(db, county, filters, await peopleNamed(db, county, filters), true)
  if (error) throw new Error(error.message, { cause: error })
  return Math.min(count ?? 0, AUDIT_EXPORT_ROWS_MAX)
}

export async function getEntry(db: Db, county: County, id: string) {
  if (!/^\d{1,18}$/.test(id)) throw new Refusal('not_found')
  const entry = await sure(
    db
      .from('audit_entries')
      .select(`${LISTED}, before, after, closed_fields`)
      .match({ tenant_id: county.id, id: Number(id) })
      .maybeSingle(),
  )
  const [named] = entry ? await withNames(db, county, [entry]) : []
  if (!named) throw new Refusal('not_found')
  return named
}

/** What the last nightly check found, and how far the seals reach. */
export async function getLastCheck(db: Db, county: County) {
  const [check, seal] = await Promise.all([
    sure(
      db
        .from('audit_checks')
        .select('checked_at, seals, entries, head_n, head_hash, fault, fault_n')
        .eq('tenant_id', county.id)
        .order('checked_at', { ascending: false })
        .limit(1)
        .maybeSingle(),
    ),
    sure(
      db
        .from('audit_seals')
        .select('n, sealed_at, hash')
        .eq('tenant_id', county.id)
        .order('n', { ascending: false })
        .limit(1)
        .maybeSingle(),
    ),
  ])
  return { check, seal }
}

/** Tables that leave entries, by their names in the database. */
export async function listTracedTables(db: Db): Promise<Record<string, string>> {
  const rows = await sure(db.rpc('traced_tables'))
  return Object.fromEntries(rows.map(({ name, title }) => [name, title]))
}

/** The latest changes of a record, for a member who reads it. */
export async function listChanges(db: Db, county: County, record: string, record_id: string) {
  return sure(db.rpc('changes_to', { county: county.id, record, record_id }))
}

async function peopleNamed(
  db: Db,
  county: County,
  { person: named }: AuditFilters,
): Promise<string[] | null> {
  if (!named) return null
  const rows = await sure(db.rpc('audit_people', { county: county.id, ids: [], named }))
  return rows.map(({ person_id }) => person_id)
}

type Who = { person_id: string | null; on_behalf_of: string | null }

async function withNames<Entry extends Who>(db: Db, county: County, entries: readonly Entry[]) {
  const ids = entries.flatMap(({ person_id, on_behalf_of }) => [person_id, on_behalf_of])
  const people = await sure(
    db.rpc('audit_people', { county: county.id, ids: [...new Set(ids)].filter((id) => id !== null) }),
  )
  const names = new Map(people.map(({ person_id, name }) => [person_id, name]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return entries.map((entry) => ({
    ...entry,
    person: nameOf(entry.person_id),
    for_whom: nameOf(entry.on_behalf_of),
  }))
}
