// Themes and menus: what the pages ask for and what they do.
import type { Month } from '~/core/period'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { type Db, once, sure } from '~/platform/supabase.server'
import type { NewItem, Theme } from './theme'

const BRANCHES_AT_ONCE = 500

/** Null where nothing is planned for the month, or nothing that the reader may see. */
export async function findTheme(db: Db, county: County, month: Month) {
  const theme = await sure(
    db
      .from('themes')
      .select(
        'id, month, title, note, optional_min, publication:menu_publications(published_at), items:menu_items(id, kind, title, note, position, activities(id, title, starts_at, ends_at, place, steps:activity_steps(step)))',
      )
      .match({ tenant_id: county.id, month })
      .order('position', { referencedTable: 'items' })
      .order('title', { referencedTable: 'items' })
      .maybeSingle(),
  )
  if (!theme) return null
  const { publication, ...rest } = theme
  return { ...rest, published_at: publication?.published_at ?? null }
}

export type ShownTheme = NonNullable<Awaited<ReturnType<typeof findTheme>>>

export async function getTheme(db: Db, county: County, month: Month): Promise<ShownTheme> {
  const theme = await findTheme(db, county, month)
  if (!theme) throw new Refusal('not_found')
  return theme
}

/** The month's one theme: planned the first time, worded anew afterwards. */
export async function saveTheme(db: Db, county: County, month: Month, theme: Theme): Promise<void> {
  const { title, optional_min, note = null } = theme
  const known = await findTheme(db, county, month)
  if (known) {
    const changed = await sure(
      db
        .from('themes')
        .update({ title, note, optional_min })
        .match({ tenant_id: county.id, id: known.id })
        .select('id'),
    )
    if (changed.length === 0) throw new Refusal('not_allowed')
    return
  }
  const alliance_id = await allianceOf(db, county)
  await once(
    db.from('themes').insert({ tenant_id: county.id, alliance_id, month, title, note, optional_min }),
  )
}

export async function addItem(db: Db, county: County, month: Month, item: NewItem): Promise<void> {
  const theme = await getTheme(db, county, month)
  await once(db.from('menu_items').insert({ tenant_id: county.id, theme_id: theme.id, ...item }))
}

export async function removeItem(db: Db, county: County, id: string): Promise<void> {
  const removed = await sure(db.from('menu_items').delete().match({ tenant_id: county.id, id }).select('id'))
  if (removed.length === 0) throw new Refusal('not_found')
}

/** From now on branches see it, choose, and are mailed once. */
export async function publishMenu(db: Db, county: County, month: Month): Promise<void> {
  const theme = await getTheme(db, county, month)
  await once(db.from('menu_publications').insert({ tenant_id: county.id, theme_id: theme.id }))
}

export async function chooseItems(
  db: Db,
  county: County,
  theme: string,
  party_org: string,
  items: string[],
): Promise<void> {
  await sure(db.rpc('choose_items', { county: county.id, theme, party_org, items }))
}

/** Branches by name, with what each chose and still has to choose; those the reader may see. */
export async function listMenuStates(db: Db, county: County, theme: string, after_name?: string) {
  const place = after_name ? { after_name } : {}
  return sure(db.rpc('list_menu_states', { county: county.id, theme, most: BRANCHES_AT_ONCE, ...place }))
}

export type MenuState = Awaited<ReturnType<typeof listMenuStates>>[number]

export async function countMenuStates(db: Db, county: County, theme: string) {
  const [counted] = await sure(db.rpc('count_menu_states', { county: county.id, theme }))
  return counted ?? { branches: 0, complete: 0 }
}

async function allianceOf(db: Db, county: County): Promise<string> {
  const [alliance] = await sure(db.from('alliances').select('id').eq('tenant_id', county.id))
  if (!alliance) throw new Refusal('no_alliance')
  return alliance.id
}
