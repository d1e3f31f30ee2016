// What committees above ask for: their counties side by side, served from rollups, never by scanning a county.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { CalendarDate } from '~/core/calendar-date'
import { type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import { isLanguage, type Language } from '~/core/language'
import { type Period, previousPeriod, yearBefore } from '~/core/period'
import { Refusal } from '~/core/refusal'
import { enterAsMyself, type Myself } from '~/features/people/enter.server'
import { listMyCounties } from '~/features/sign-ins/sign-ins.server'
import { type Db, sure } from '~/platform/supabase.server'
import { type FigureName, kindOfFigure } from './figure'

const ROWS_AT_ONCE = 500
const REPORTED_MAX = 500
const COMMITTEES_MAX = 500

export type Committee = { id: string; code: string; name: string }

export type Entered = {
  db: Db
  me: Myself
  language: Language | undefined
  committee: Committee
  committees: Committee[]
  now: Date
}

/** Whoever reads for no committee above finds nothing here. Who reads for several says which: `?committee=3710`. */
export async function enterOversight(args: LoaderFunctionArgs): Promise<Entered> {
  const { db, me } = await enterAsMyself(args)
  const reach = await listMyCounties(db)
  const codes = reach.filter(({ roles }) => roles.includes('overseer')).map(({ code }) => code)
  const rows = await sure(
    db.from('tenants').select('id, code, name').in('code', codes).order('code').limit(COMMITTEES_MAX),
  )
  const asked = new URL(args.request.url).searchParams.get('committee')
  const committee = rows.find(({ code }) => code === asked) ?? rows[0]
  if (!committee) throw new Refusal('not_found')
  const language = isLanguage(me.language) ? me.language : undefined
  return { db, me, language, committee, committees: rows, now: args.context.now }
}

export type Order = { by: FigureName | null; descending: boolean }
export type Asked = { period: Period; under: string | null; order: Order }

/** A page of counties by their place in the order that was asked for. */
export async function listOverseen(db: Db, committee: Committee, asked: Asked, cursor: Cursor) {
  const rows = await overseen(db, committee, asked, {
    after_place: cursor.key === null ? undefined : Number(cursor.key[0]),
    backwards: cursor.backwards,
    most: PAGE_ROWS + 1,
  })
  return pageOf(rows, cursor, ({ place }) => [String(place)])
}

/** All of them, for a workbook. */
export async function* eachOverseen(db: Db, committee: Committee, asked: Asked): AsyncGenerator<Overseen> {
  for (let after_place = 0; ; ) {
    const rows = await overseen(db, committee, asked, { after_place, most: ROWS_AT_ONCE })
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < ROWS_AT_ONCE) return
    after_place = last.place
  }
}

/** The committees between this one and its counties: a province's prefectures. */
export async function listPrefectures(db: Db, { id }: Committee) {
  return sure(
    db
      .from('tenants')
      .select('id, short_name')
      .match({ kind: 'superior', parent_id: id })
      .order('code')
      .limit(COMMITTEES_MAX),
  )
}

/** What counties reported or published for a period, as it was printed; without what was withdrawn. */
export async function listReported(db: Db, tenant_ids: readonly string[], period?: Period) {
  let query = db
    .from('reported_figures')
    .select('tenant_id, id, period, figure, value, source, entered_at, reported_figure_withdrawals()')
    .in('tenant_id', [...tenant_ids])
    .is('reported_figure_withdrawals', null)
  if (period) query = query.eq('period', period)
  return sure(query.order('period', { ascending: false }).order('figure').limit(REPORTED_MAX))
}

type Paging = { after_place?: number; backwards?: boolean; most: number }

async function overseen(
  db: Db,
  { id }: Committee,
  { period, under, order }: Asked,
  paging: Paging,
): Promise<Overseen[]> {
  const figure = order.by && kindOfFigure(order.by)
  const rows = await sure(
    db.rpc('list_overseen', {
      committee: id,
      of_period: period,
      before: previousPeriod(period),
      year_before: yearBefore(period),
      under: under ?? undefined,
      of_column: figure?.of,
      out_of: figure?.out_of,
      descending: order.descending,
      ...paging,
    }),
  )
  return Overseen.array().parse(rows)
}

const Counts = z.looseObject({ few: z.array(z.string()), as_of: z.string(), rule: z.string() })
const Overseen = z.object({
  place: z.number(),
  tenant_id: z.uuid(),
  code: z.string(),
  name: z.string(),
  above: z.string().nullable(),
  scope: z.enum(['aggregate', 'list', 'case']).nullable(),
  expires_on: CalendarDate.nullable(),
  division_ends_on: CalendarDate.nullable(),
  successor: z.string().nullable(),
  division_begins_on: CalendarDate.nullable(),
  merged_on: CalendarDate.nullable(),
  merged: z.string().nullable(),
  current: Counts.nullable(),
  previous: Counts.nullable(),
  last_year: Counts.nullable(),
})

/** A county as a row of `list_overseen`. */
export type Overseen = z.infer<typeof Overseen>
