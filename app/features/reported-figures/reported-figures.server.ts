// Reported figures: listed with who entered them and what became of them, entered, withdrawn.
import { z } from 'zod'
import { beyond, type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { type Db, once, sure } from '~/platform/supabase.server'
import type { NewReportedFigure, Withdrawal } from './reported-figure'

const SHOWN =
  'id, period, figure, value, source, entered_at, entered:people!reported_figures_entered_by_fkey(name), withdrawal:reported_figure_withdrawals(reason, withdrawn_at, withdrawn:people!reported_figure_withdrawals_by_fkey(name))' as const

/** A page, latest period first, by (period, id); withdrawn ones are among them. */
export async function listReportedFigures(db: Db, county: County, cursor: Cursor) {
  const { key, backwards } = cursor
  let query = db.from('reported_figures').select(SHOWN).eq('tenant_id', county.id)
  if (key) query = query.or(beyond(cursor, ['period', 'id'], 'down'))
  const rows = await sure(
    query
      .order('period', { ascending: backwards })
      .order('id', { ascending: backwards })
      .limit(PAGE_ROWS + 1),
  )
  return pageOf(rows, cursor, ({ period, id }) => [period, id])
}

export async function getReportedFigure(db: Db, county: County, id: string) {
  if (!z.uuid().safeParse(id).success) throw new Refusal('not_found')
  const found = await sure(
    db.from('reported_figures').select(SHOWN).match({ tenant_id: county.id, id }).maybeSingle(),
  )
  if (!found) throw new Refusal('not_found')
  return found
}

export async function enterReportedFigure(db: Db, county: County, figure: NewReportedFigure): Promise<void> {
  await once(db.from('reported_figures').insert({ ...figure, tenant_id: county.id }))
}

/** Twice is once: the first reason stands. */
export async function withdrawReportedFigure(
  db: Db,
  county: County,
  figure_id: string,
  withdrawal: Withdrawal,
): Promise<void> {
  await once(
    db.from('reported_figure_withdrawals').insert({ tenant_id: county.id, figure_id, ...withdrawal }),
  )
}
