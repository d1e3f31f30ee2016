// What the log pages show, of what the address asks for.
import type { TFunction } from 'i18next'
import { NameKey, readCursor } from '~/core/keyset'
import { Month } from '~/core/period'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import type { Db } from '~/platform/supabase.server'
import { draftWords } from './draft-words'
import { recordedAfter, textOf } from './log'
import { countLogs, getLog, listLogs } from './logs.server'

export async function viewMonth(db: Db, county: County, month: Month, search: URLSearchParams) {
  const asked = search.get('submitted')
  const submitted = asked === 'yes' ? true : asked === 'no' ? false : undefined
  const [page, count] = await Promise.all([
    listLogs(db, county, month, submitted, readCursor(search, NameKey)),
    countLogs(db, county, month),
  ])
  return { code: county.code, month, count, ...page }
}

/** One log as it stands: the frozen text with what came later, or the text as it would be submitted now. */
export async function viewLog(
  db: Db,
  county: County,
  instructor_id: string,
  month: Month,
  t: TFunction<'logs'>,
) {
  const { instructor, log, visits } = await getLog(db, county, instructor_id, month)
  const { submission = null, edited_at = null } = log ?? {}
  const isOwn = instructor.person_id === county.me.person_id
  const mayWrite = county.can('submit', 'logs') && (isOwn || county.me.roles.has('officer'))
  return {
    code: county.code,
    keep: `log:${county.me.person_id}:${instructor_id}:${month}`,
    month,
    instructor_id,
    log_id: log?.id ?? null,
    instructor: instructor.person.name,
    isOffice: county.can('export', 'visits'),
    mayWrite,
    submitted_at: submission?.submitted_at ?? null,
    edited_at,
    text: submission ? (log?.body ?? '') : textOf(log, visits, draftWords(t)),
    supplements: submission?.supplements ?? [],
    later_visits: recordedAfter(visits, submission?.submitted_at ?? null),
    withdrawn_visits: visits.filter(({ is_withdrawn }) => is_withdrawn),
  }
}

/** A month in an address; anything else is no page. */
export function getMonth(text: string | undefined): Month {
  const month = Month.safeParse(text)
  if (!month.success) throw new Refusal('not_found')
  return month.data
}
