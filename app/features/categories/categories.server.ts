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

type ListedCategory = Awaited<ReturnType<typeof listCategories>>[number]

/** Under what something is put on this day; one of the first level may stand for all below it. */
export async function listCategoriesInUse(db: Db, county: County, today: CalendarDate) {
  return (await listCategories(db, county)).filter((one) => isInUse(one, today)).map(asChoice)
}

/** Under what a demand is put on this day: only what has none below it. */
export async function listCategoryChoices(db: Db, county: County, today: CalendarDate) {
  const all = await listCategories(db, county)
  const parents = new Set(all.map(({ parent_id }) => parent_id))
  return all.filter((one) => isInUse(one, today) && !parents.has(one.id)).map(asChoice)
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

function isInUse({ retired_on }: ListedCategory, today: CalendarDate): boolean {
  return !retired_on || retired_on > today
}

function asChoice(category: ListedCategory) {
  return { value: category.id, label: nameOf(category) }
}

/** “金融服务 · 银企对接”; private.category_path() in SQL says the same. */
function nameOf({ parent, name }: ListedCategory): string {
  return parent ? `${parent} · ${name}` : name
}

const NAME_TAKEN = { categories_name_key: 'name_taken' } as const
