// Working calendars: the public one, which the operator publishes, and the days on which a county differs from it.
import { dayOf, isWeekend } from '~/core/calendar-date'
import { type Db, sure } from '~/platform/supabase.server'
import {
  CALENDAR_BYTES_MAX,
  type Day,
  type Difference,
  differencesFrom,
  type OwnDays,
  type PublicDays,
  type Read,
  readCalendar,
} from './calendar'
import { type Ahead, foresee } from './foresight.server'

const DAYS_OF_YEAR_MAX = 366
const DAYS_OF_DECEMBER = 31
const RUNS_OF_A_KIND = 6

/** The days of a year that are otherwise than their weekday says, and whether the year is published. */
export async function getYear(db: Db, year: number) {
  const [days, published] = await Promise.all([
    listDays(db, `${year}-01-01`, `${year}-12-31`),
    getPublished(db, year),
  ])
  return {
    year,
    is_published: published?.is_published ?? false,
    source: published?.source ?? '',
    days: days.filter(({ day, is_workday }) => is_workday === isWeekend(day)),
  }
}

export async function listOverrides(db: Db, county: { id: string }, year: number) {
  return sure(
    db
      .from('calendar_overrides')
      .select('day, is_workday, reason, made_at, maker:people!calendar_overrides_made_by_fkey(name)')
      .eq('tenant_id', county.id)
      .gte('day', `${year}-01-01`)
      .lte('day', `${year}-12-31`)
      .order('day')
      .limit(DAYS_OF_YEAR_MAX),
  )
}

/** `back`: the day that would follow the public calendar again. */
export type OwnReview = Read & {
  back: string | null
  reason: string
  differences: Difference[]
  ahead: Ahead[]
}

/** What the days would change, and which runs they would move. Of a file, those that have not passed and differ from what stands. */
export async function reviewOwnDays(
  db: Db,
  county: { id: string },
  sent: OwnDays,
  year: number,
  now: Date,
): Promise<OwnReview> {
  const isBack = sent.intent === 'check_back'
  const { days, faults } = await daysSent(db, sent, year)
  const differences = await differencesOf(
    db,
    county,
    days.filter(({ day }) => day >= dayOf(now)),
  )
  const changed = differences.map(({ day, name, after }) => ({ day, name, is_workday: after }))
  const changes = isBack
    ? { days_back: days.map(({ day }) => day) }
    : { days: changed.map(({ day, is_workday }) => ({ day, is_workday })) }
  const ahead = await foresee(db, county, changes, RUNS_OF_A_KIND)
  return {
    days: isBack ? [] : changed,
    back: isBack ? (sent.day ?? null) : null,
    faults,
    reason: sent.reason ?? '',
    differences,
    ahead: ahead.filter(({ due_at, due_before }) => due_at !== due_before),
  }
}

export async function overrideDays(
  db: Db,
  county: { id: string },
  { days, reason = '' }: OwnDays,
): Promise<void> {
  const own = days.map(({ day, is_workday }) => ({ day, is_workday }))
  await sure(db.rpc('override_days', { county: county.id, days: own, reason }))
}

/** The county follows the public calendar again on this day. */
export async function takeDayBack(db: Db, county: { id: string }, { day = '' }: OwnDays): Promise<void> {
  await sure(db.from('calendar_overrides').delete().eq('tenant_id', county.id).eq('day', day))
}

export type PublicReview = Read & {
  year: number
  differences: Difference[]
  moves: { kind: string; period: string; due_before: string; due_on: string }[]
}

/** What publishing a year would change, and which due days from today on it would move. */
export async function reviewYear(db: Db, { year, file }: PublicDays): Promise<PublicReview> {
  const { days, faults } = await readFile(file, year)
  if (days.length === 0) return { days, faults, year, differences: [], moves: [] }
  const [standing, moves] = await Promise.all([
    standingBefore(db, year, days),
    sure(db.rpc('foresee_calendar_year', { of_year: year, days })),
  ])
  return { days, faults, year, differences: differencesFrom(standing, days), moves }
}

export async function publishYear(db: Db, { year, days }: PublicDays): Promise<void> {
  const from_source = `国务院办公厅${year}年节假日安排（holiday-cn）`
  await sure(db.rpc('publish_calendar_year', { of_year: year, days, from_source }))
}

function getPublished(db: Db, year: number) {
  return sure(db.from('calendar_years').select('is_published, source').eq('year', year).maybeSingle())
}

function listDays(db: Db, since: string, until: string) {
  return sure(
    db
      .from('work_days')
      .select('day, is_workday, name, source')
      .gte('day', since)
      .lte('day', until)
      .order('day')
      .limit(DAYS_OF_YEAR_MAX + DAYS_OF_DECEMBER),
  )
}

/** The days that publishing writes; private.write_calendar_year() agrees: what the next year's notice said of this December stays. */
async function standingBefore(db: Db, year: number, days: readonly Day[]) {
  const [rows, next] = await Promise.all([
    listDays(db, `${year - 1}-12-01`, `${year}-12-31`),
    getPublished(db, year + 1),
  ])
  const named = new Set(days.map(({ day }) => day))
  const isOfNext = (source: string) => next?.is_published === true && next.source === source
  return rows.filter(({ day, source }) => named.has(day) || (day.startsWith(`${year}-`) && !isOfNext(source)))
}

async function daysSent(db: Db, { intent, day, is_workday, file }: OwnDays, year: number): Promise<Read> {
  if (!day) return readFile(file, year)
  if (intent === 'check_back') return { days: await listPublic(db, [day]), faults: [] }
  return { days: [{ day, is_workday: is_workday === 'yes', name: '' }], faults: [] }
}

async function readFile(file: File | undefined, year: number): Promise<Read> {
  const isTooLarge = file !== undefined && file.size > CALENDAR_BYTES_MAX
  if (isTooLarge) return { days: [], faults: [{ row: 0, reason: 'too_large', value: '' }] }
  return readCalendar((await file?.text()) ?? '', year)
}

/** The days whose working would change in this county, whose own days count before the public ones. */
async function differencesOf(db: Db, county: { id: string }, days: readonly Day[]): Promise<Difference[]> {
  if (days.length === 0) return []
  const wanted = days.map(({ day }) => day)
  const [rows, own] = await Promise.all([
    listPublic(db, wanted),
    sure(
      db
        .from('calendar_overrides')
        .select('day, is_workday')
        .eq('tenant_id', county.id)
        .in('day', wanted)
        .limit(DAYS_OF_YEAR_MAX),
    ),
  ])
  const standing = new Map([...rows, ...own].map(({ day, is_workday }) => [day, is_workday]))
  return days.flatMap(({ day, name, is_workday }) => {
    const before = standing.get(day) ?? !isWeekend(day)
    return before === is_workday ? [] : [{ day, name, before, after: is_workday }]
  })
}

async function listPublic(db: Db, days: readonly string[]): Promise<Day[]> {
  const rows = await sure(
    db.from('work_days').select('day, is_workday, name').in('day', days).limit(DAYS_OF_YEAR_MAX),
  )
  return rows.map((row) => ({ ...row, name: row.name ?? '' }))
}
