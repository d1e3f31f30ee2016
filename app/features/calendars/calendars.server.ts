// Calendar addresses: one's own, and what the one that a program asks with shows.
import { addDays, dayOf } from '~/core/calendar-date'
import { asVisitor, type Db, sure } from '~/platform/supabase.server'
import { CALENDAR_KINDS, type CalendarEvent, type CalendarKind, Feed } from './calendar'

type CountyId = { id: string; me: { person_id: string } }

/** What there is of one's own, by kind; the addresses themselves are kept nowhere. */
export async function listCalendars(db: Db, county: CountyId) {
  const rows = await sure(
    db
      .from('calendar_links')
      .select('kind, made_at')
      .match({ tenant_id: county.id, person_id: county.me.person_id })
      .is('ended_at', null),
  )
  return CALENDAR_KINDS.map((kind) => {
    const made_at = rows.find((row) => row.kind === kind)?.made_at
    return { kind, made_on: made_at ? dayOf(new Date(made_at)) : null }
  })
}

/** The secret of a new address, told once; the one before ends. */
export async function makeCalendar(db: Db, county: { id: string }, kind: CalendarKind): Promise<string> {
  return sure(db.rpc('make_calendar_link', { county: county.id, kind }))
}

export async function endCalendar(db: Db, county: { id: string }, kind: CalendarKind): Promise<void> {
  await sure(db.rpc('end_calendar_link', { county: county.id, kind }))
}

/** Asked without an account: holding the secret is the right to read. Null for any that opens nothing. */
export async function findFeed(secret: string): Promise<Feed | null> {
  return Feed.nullable().parse(await sure(asVisitor(null).rpc('calendar_feed', { secret })))
}

type Words = { turn: (body: string) => string; changed: string }

/** `origin`: of the product's own pages, for the link back. */
export function eventsOf({ code, turns, activities }: Feed, origin: string, words: Words): CalendarEvent[] {
  return [
    ...turns.map(({ id, since, until, body, edition, ...turn }) => ({
      ...turn,
      uid: `turn-${id}@liangxin`,
      sequence: edition,
      title: words.turn(body),
      text: edition > 0 ? words.changed : undefined,
      url: `${origin}/${code}/rotation/turns/${id}`,
      when: { first_day: since, last_day: addDays(until, -1) },
    })),
    ...activities.map(({ id, starts_at, ends_at, edition, ...activity }) => ({
      ...activity,
      uid: `activity-${id}@liangxin`,
      sequence: edition,
      url: `${origin}/${code}/activities/${id}`,
      when: { from: starts_at, to: ends_at },
    })),
  ]
}
