// Monthly logs: what the pages and the job ask for and what they do.
import { type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import type { Month } from '~/core/period'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { MANNERS } from '~/features/visits/visit'
import { type Db, once, sure } from '~/platform/supabase.server'
import type { LogEntry, LoggedVisit } from './log'

export type ListedLog = {
  instructor_id: string
  instructor: string
  log_id: string | null
  edited_at: string | null
  submitted_at: string | null
  visits: number
}

/** A page of those who owe a log for a month or have one, by (name, instructor). */
export async function listLogs(
  db: Db,
  county: County,
  month: Month,
  submitted: boolean | undefined,
  cursor: Cursor,
) {
  const [after_name, after_instructor] = cursor.key ?? []
  const asked = { after_name, after_instructor, backwards: cursor.backwards, most: PAGE_ROWS + 1 }
  const rows: ListedLog[] = await sure(db.rpc('list_logs', { county: county.id, month, submitted, ...asked }))
  return pageOf(rows, cursor, (log) => [log.instructor, log.instructor_id])
}

export async function countLogs(
  db: Db,
  county: County,
  month: Month,
): Promise<{ owed: number; submitted: number }> {
  const [count] = await sure(db.rpc('count_logs', { county: county.id, month }))
  return count ?? { owed: 0, submitted: 0 }
}

/** Begun and not submitted. A month from before the county was founded has no logs, and nobody is asked for any. */
export async function countOpenLogs(db: Db, county: County, month: Month): Promise<number> {
  const { count, error } = await db
    .from('monthly_logs')
    .select('id, log_submissions(log_id)', { count: 'exact', head: true })
    .match({ tenant_id: county.id, month })
    .is('log_submissions', null)
  if (error) throw new Error(error.message, { cause: error })
  return count ?? 0
}

/** An instructor's log of a month, null while it was not begun, with the visits it is written from. */
export async function getLog(db: Db, county: County, instructor_id: string, month: Month) {
  const [instructor] = await sure(
    db
      .from('appointments')
      .select('id, person_id, person:people!inner(name)')
      .match({ tenant_id: county.id, id: instructor_id }),
  )
  if (!instructor) throw new Refusal('not_found')
  const { person_id: person } = instructor
  const [[log], visits] = await Promise.all([
    sure(
      db
        .from('monthly_logs')
        .select(
          'id, body, edited_at, submission:log_submissions(submitted_at, supplements:log_supplements(id, body, added_at))',
        )
        .match({ tenant_id: county.id, instructor_id, month }),
    ),
    sure(db.rpc('list_visits_of_month', { county: county.id, person, month })),
  ])
  return { instructor, log: log ?? null, visits: visits.map(logged) }
}

/** Keeps the text, submits it, or supplements what is submitted; each sent twice is done once. */
export async function enterInLog(
  db: Db,
  county: County,
  of: { instructor_id: string; month: Month },
  entry: LogEntry,
): Promise<void> {
  const { intent, body } = entry
  if (intent === 'keep') await sure(db.rpc('edit_log', { county: county.id, ...of, body }))
  if (intent === 'submit') await sure(db.rpc('submit_log', { county: county.id, ...of, body }))
  if (intent === 'supplement') {
    const { id, log_id } = entry
    await once(db.from('log_supplements').insert({ tenant_id: county.id, id, log_id, body }))
  }
}

/** For the job `logs.draft`: begins missing logs, at most 500 at a time; returns how many. */
export async function draftLogs(db: Db, tenant_id: string, month: Month): Promise<number> {
  return sure(db.rpc('draft_logs', { county: tenant_id, month }))
}

function logged({ manner, ...visit }: Omit<LoggedVisit, 'manner'> & { manner: string }): LoggedVisit {
  return { ...visit, manner: MANNERS.find((known) => known === manner) ?? 'on_site' }
}
