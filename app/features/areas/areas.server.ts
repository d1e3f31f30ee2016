// The county's areas: listed, entered one by one or pasted, corrected, and removed while nobody uses them.
import { z } from 'zod'
import { beyond, type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import { newRows, type PastedRow, readPasted } from '~/core/pasted'
import { Refusal } from '~/core/refusal'
import { type Db, once, sure } from '~/platform/supabase.server'
import { AREA_KIND_WORDS, AREA_NAME_CHARACTERS, type AreaDraft, type AreaKind, type NewArea } from './area'

type County = { id: string }

const AREAS_MAX = 1_000
const STILL_REFERRED_TO = '23503'

/** A page of areas by (name, id), each with how many units lie in it. */
export async function listAreas(db: Db, county: County, kind: AreaKind | null, cursor: Cursor) {
  const { key, backwards } = cursor
  // Counted through the ledger: a table with a closed column cannot be counted in an embed.
  let query = db
    .from('areas')
    .select('id, name, kind, parent_id, units:unit_ledger(count)')
    .eq('tenant_id', county.id)
  if (kind) query = query.eq('kind', kind)
  if (key) query = query.or(beyond(cursor, ['name', 'id'], 'up'))
  const rows = await sure(
    query
      .order('name', { ascending: !backwards })
      .order('id', { ascending: !backwards })
      .limit(PAGE_ROWS + 1),
  )
  const parents = await namesOf(db, county, rows)
  const named = rows.map((row) => ({ ...row, parent: parents.get(row.parent_id ?? '') ?? null }))
  return pageOf(named, cursor, ({ name, id }) => [name, id])
}

/** A table that refers to itself by two columns cannot be embedded in itself. */
async function namesOf(db: Db, county: County, rows: readonly { parent_id: string | null }[]) {
  const ids = [...new Set(rows.flatMap(({ parent_id }) => parent_id ?? []))]
  const found =
    ids.length === 0
      ? []
      : await sure(
          db
            .from('areas')
            .select('id, name')
            .eq('tenant_id', county.id)
            .in('id', ids)
            .limit(PAGE_ROWS + 1),
        )
  return new Map(found.map(({ id, name }) => [id, name]))
}

export async function getArea(db: Db, county: County, id: string) {
  if (!z.uuid().safeParse(id).success) throw new Refusal('not_found')
  const area = await sure(
    db
      .from('areas')
      .select('id, name, kind, parent_id, units:unit_ledger(count)')
      .match({ tenant_id: county.id, id })
      .maybeSingle(),
  )
  if (!area) throw new Refusal('not_found')
  return area
}

/** The same form sent twice is one area; a second of the same name is refused with `name_taken`. */
export async function enterArea(db: Db, county: County, area: NewArea): Promise<void> {
  await once(db.from('areas').insert({ ...area, tenant_id: county.id }), { areas_name_key: 'name_taken' })
}

export async function correctArea(db: Db, county: County, id: string, area: AreaDraft): Promise<void> {
  const { name, kind, parent_id = null } = area
  const above = parent_id === id ? null : parent_id
  const corrected = await sure(
    db
      .from('areas')
      .update({ name, kind, parent_id: above })
      .match({ tenant_id: county.id, id })
      .select('id'),
    { areas_name_key: 'name_taken' },
  )
  if (corrected.length === 0) throw new Refusal('not_found')
}

/** Refuses with `area_in_use` while a unit, body, party organisation or person is tied to it. */
export async function removeArea(db: Db, county: County, id: string): Promise<void> {
  await sure(db.from('areas').delete().match({ tenant_id: county.id, id }), {
    [STILL_REFERRED_TO]: 'area_in_use',
  })
}

/** What a pasted list would do: new, there already, or refused with the reason. */
export async function readAreas(
  db: Db,
  county: County,
  text: string,
  otherwise: AreaKind,
): Promise<PastedRow<AreaKind>[]> {
  const known = await sure(db.from('areas').select('name').eq('tenant_id', county.id).limit(AREAS_MAX))
  return readPasted(text, {
    kinds: AREA_KIND_WORDS,
    otherwise,
    known: new Set(known.map(({ name }) => name)),
    characters: AREA_NAME_CHARACTERS,
  })
}

/** What came in meanwhile under the same name stays as it is. */
export async function enterAreas(db: Db, county: County, rows: PastedRow<AreaKind>[]): Promise<void> {
  const areas = newRows(rows).map((row) => ({ ...row, tenant_id: county.id }))
  if (areas.length === 0) return
  await sure(db.from('areas').upsert(areas, { onConflict: 'tenant_id,name', ignoreDuplicates: true }))
}

/** Areas that another may lie in. */
export async function listAreaChoices(db: Db, county: County) {
  return sure(db.from('areas').select('id, name').eq('tenant_id', county.id).order('name').limit(AREAS_MAX))
}
