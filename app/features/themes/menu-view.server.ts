// What the menu's pages show to the one who asks.
import { dayOf } from '~/core/calendar-date'
import { lastDay, Month, nextPeriod, previousPeriod } from '~/core/period'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import type { Db } from '~/platform/supabase.server'
import { chairMonths } from './chair-months.server'
import { countMenuStates, findTheme, getTheme, listMenuStates } from './themes.server'

export async function viewMenu(db: Db, county: County, params: Params, now: Date) {
  const month = monthIn(params)
  const [theme, may] = await Promise.all([findTheme(db, county, month), chairMonths(db, county)])
  const isPublished = theme?.published_at != null
  const choosesOwn = isPublished && !seesAll(county) && county.can('read', 'menu_choices')
  const [own, count] = await Promise.all([
    choosesOwn ? listMenuStates(db, county, theme.id) : [],
    isPublished && seesAll(county) ? countMenuStates(db, county, theme.id) : null,
  ])
  return {
    code: county.code,
    county: county.name,
    month,
    before: previousPeriod(month),
    after: nextPeriod(month),
    theme,
    own,
    count,
    isOpen: isPublished && dayOf(now) <= lastDay(month),
    mayEdit: may('plan', month),
    mayPublish: may('publish', month) && theme !== null && !isPublished && theme.items.length > 0,
  }
}

/** By branch, for offices and member organisations; others see their own. */
export async function viewChoices(db: Db, county: County, params: Params) {
  const month = monthIn(params)
  const theme = await getTheme(db, county, month)
  const [branches, count] = await Promise.all([
    listMenuStates(db, county, theme.id),
    countMenuStates(db, county, theme.id),
  ])
  const titles = Object.fromEntries(theme.items.map(({ id, title }) => [id, title]))
  const mayChoose = county.me.roles.has('officer') || county.me.roles.has('secretariat')
  return { code: county.code, month, theme: theme.title, branches, count, titles, mayChoose }
}

export async function viewChoice(db: Db, county: County, params: Params) {
  const month = monthIn(params)
  const theme = await getTheme(db, county, month)
  const branches = await listMenuStates(db, county, theme.id)
  const branch = branches.find(({ party_org_id }) => party_org_id === params.branch)
  if (!branch) throw new Refusal('not_found')
  const items = theme.items.filter(({ id, kind }) => kind === 'optional' && branch.item_ids?.includes(id))
  return { code: county.code, month, theme_id: theme.id, optional_min: theme.optional_min, branch, items }
}

/** The month's theme as the form shows it; an empty one where there is none yet. */
export async function viewTheme(db: Db, county: County, params: Params) {
  const month = monthIn(params)
  const may = await chairMonths(db, county)
  if (!may('plan', month)) throw new Refusal('not_allowed')
  return { code: county.code, month, theme: await findTheme(db, county, month) }
}

export function monthIn(params: Params): Month {
  const month = Month.safeParse(params.month)
  if (!month.success) throw new Refusal('not_found')
  return month.data
}

type Params = Readonly<Record<string, string | undefined>>

function seesAll({ me }: County): boolean {
  return (['officer', 'secretariat', 'leader', 'participant'] as const).some((role) => me.roles.has(role))
}
