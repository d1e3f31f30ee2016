// The county's categories: listed, kept by the secretariat, and what may be chosen of them.
import { z } from 'zod'
import type { CalendarDate } from '~/core/calendar-date'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { type Db, once, sure } from '~/platform/supabase.server'
import type { CategoryDraft, NewCategory } from './category'

const CATEGORIES_MAX = 200
/** After those that the county began with; among themselves by name. */
const LAST_POSITION = 1_000

/** Each of the first level, followed by those below it. */
export async function listCategories(db: Db, county: County) {
  const rows = await sure(
    db
      .from('categories')
      .select('id, parent_id, name, workdays, retired_on')
      .eq('tenant_id', county.id)
      .order('position')
      .order('name')
      .limit(CATEGORIES_MAX),
  )
  const below = (id: string | null) => rows.filter(({ parent_id }) => parent_id === id)
  return below(null).flatMap((top) => [
    { ...top, parent: null },
    ...below(top.id).map((row) => ({ ...row, parent: top.name })),
  ])
}

/** Those with none below them, in use on this day: “金融服务 · 银企对接”. */
export async function listCategoryChoices(db: Db, county: County, today: CalendarDate) {
  const all = await listCategories(db, county)
  const inUse = all.filter(({ retired_on }) => !retired_on || retired_on > today)
  const parents = new Set(all.map(({ parent_id }) => parent_id))
  return inUse
    .filter(({ id }) => !parents.has(id))
    .map(({ id, parent, name }) => ({ value: id, label: parent ? `${parent} · ${name}` : name }))
}

export async function getCategory(db: Db, county: County, id = '') {
  const category = z.uuid().safeParse(id).success
    ? await sure(
        db
          .from('categories')
          .select('id, name, workdays, retired_on')
          .match({ tenant_id: county.id, id })
          .maybeSingle(),
      )
    : null
  if (!category) throw new Refusal('not_found')
  return category
}

/** The same form sent twice is one category; a second of the same name beside it is refused with `name_taken`. */
export async function addCategory(db: Db, county: County, category: NewCategory): Promise<void> {
  await once(
    db.from('categories').insert({ ...category, tenant_id: county.id, position: LAST_POSITION }),
    NAME_TAKEN,
  )
}

/** Retired once, it keeps the day on which it was. */
export async function changeCategory(
  db: Db,
  county: County,
  { id, retired_on }: { id: string; retired_on: string | null },
  { name, workdays, is_retired }: CategoryDraft,
  today: CalendarDate,
): Promise<void> {
  const retired = is_retired ? (retired_on ?? today) : null
  const changed = db.from('categories').update({ name, workdays, retired_on: retired })
  await sure(changed.match({ tenant_id: county.id, id }), NAME_TAKEN)
}

const NAME_TAKEN = { categories_name_key: 'name_taken' } as const
