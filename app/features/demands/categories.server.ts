// The county's categories, of demands and of resources: two levels, and what may be chosen of them.
import type { CalendarDate } from '~/core/calendar-date'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'

const CATEGORIES_MAX = 200

/** Those with none below them, in use on this day: “金融服务 · 银企对接”. */
export async function listCategoryChoices(db: Db, county: County, today: CalendarDate) {
  const rows = await sure(
    db
      .from('categories')
      .select('id, parent_id, name')
      .eq('tenant_id', county.id)
      .or(`retired_on.is.null,retired_on.gt.${today}`)
      .order('position')
      .limit(CATEGORIES_MAX),
  )
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const parents = new Set(rows.map(({ parent_id }) => parent_id))
  return rows
    .filter(({ id }) => !parents.has(id))
    .map(({ id, parent_id, name }) => ({
      value: id,
      label: [names.get(parent_id ?? ''), name].filter(Boolean).join(' · '),
    }))
}
