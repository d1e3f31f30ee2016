// Every export leaves a row before its file begins. A route asks here first and goes where it is sent, if anywhere.
import { z } from 'zod'
import { localPath } from '~/core/local-path'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'
import { type List, needsReason, REASON_MINUTES } from './export'

type Export = { what: List; rows: number; carries_people: boolean }

/** Null: recorded, go on. Else the address of the page that asks for the reason first. */
export async function beginExport(
  db: Db,
  county: County,
  url: URL,
  now: Date,
  one: Export,
): Promise<string | null> {
  if (await hasGivenReason(db, county, url.searchParams.get('export'), one, now)) return null
  if (needsReason(one.rows, one.carries_people)) {
    const asked = { what: one.what, rows: String(one.rows), to: url.pathname + url.search }
    return `/${county.code}/exports/new?${new URLSearchParams(asked)}`
  }
  await recordExport(db, county, { ...one, filters: url.search.slice(1) })
  return null
}

/** With the reason; answers the address of the file. */
export async function giveReason(
  db: Db,
  county: County,
  one: Export & { to: string | null; reason: string },
): Promise<string> {
  const to = localPath(one.to)
  if (!to?.startsWith(`/${county.code}/`)) throw new Refusal('not_found')
  const file = new URL(to, 'http://here.invalid')
  const id = await recordExport(db, county, { ...one, filters: file.search.slice(1) })
  file.searchParams.set('export', id)
  return file.pathname + file.search
}

async function recordExport(
  db: Db,
  county: County,
  { what, rows, carries_people, filters, reason }: Export & { filters: string; reason?: string },
): Promise<string> {
  return sure(
    db.rpc('record_export', {
      county: county.id,
      what,
      filters,
      row_count: rows,
      carries_people,
      reason: reason ?? '',
    }),
  )
}

/** Once given, a reason opens its list for ten minutes, and no longer list than it was given for. */
async function hasGivenReason(
  db: Db,
  county: County,
  id: string | null,
  { what, rows }: Export,
  now: Date,
): Promise<boolean> {
  if (!z.uuid().safeParse(id).success || id === null) return false
  const given = await sure(
    db
      .from('exports')
      .select('row_count, exported_at')
      .match({ tenant_id: county.id, id, what, exported_by: county.me.person_id })
      .maybeSingle(),
  )
  const age = given ? Math.abs(now.getTime() - Date.parse(given.exported_at)) : Number.POSITIVE_INFINITY
  return given !== null && rows <= given.row_count + 50 && age < REASON_MINUTES * 60_000
}
