// A hand-over: the county's list with what is ticked, and the notes.
import { minuteOf } from '~/core/calendar-date'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { getRotation } from '~/features/rotation/rotation.server'
import { type Db, once, sure } from '~/platform/supabase.server'
import type { Note, Tick } from './handover'

const NOTES_MAX = 50

export async function viewHandover(db: Db, county: County, turn_id: string) {
  const [{ turns }, settings, ticks, notes] = await Promise.all([
    getRotation(db, county),
    sure(db.from('settings').select('handover_items').eq('tenant_id', county.id).single()),
    sure(db.from('turn_handover_ticks').select('item, ticked_at').match({ tenant_id: county.id, turn_id })),
    sure(
      db
        .from('turn_handover_notes')
        .select('id, body, written_at, person:people(name)')
        .match({ tenant_id: county.id, turn_id })
        .order('written_at')
        .limit(NOTES_MAX),
    ),
  ])
  const turn = turns.find(({ id, isAnnounced }) => id === turn_id && isAnnounced)
  if (!turn || turn.chair.body_id === null) throw new Refusal('not_found')
  const before = turns.filter(({ since, chair }) => since < turn.since && chair.body_id !== null).at(-1)
  const both = [turn.chair.body_id, before?.chair.body_id]
  const isConcerned = county.me.body_ids.some((id) => both.includes(id))
  if (!isConcerned && !county.me.roles.has('leader') && !county.can('edit', 'rotation'))
    throw new Refusal('not_allowed')
  return {
    code: county.code,
    turn: { id: turn.id, since: turn.since, to: turn.chair.name, from: before?.chair.name ?? null },
    items: itemsOf(settings.handover_items, ticks),
    notes: notes.map(({ id, body, written_at, person }) => ({
      id,
      body,
      at: minuteOf(written_at),
      by: person?.name ?? '',
    })),
    mayEdit: county.can('edit', 'turn_handovers'),
  }
}

/** The county's list, and what was ticked when the list was another one. */
function itemsOf(listed: readonly string[], ticks: readonly { item: string; ticked_at: string }[]) {
  const items = [...new Set([...listed, ...ticks.map(({ item }) => item)])]
  return items.map((item) => {
    const tick = ticks.find((one) => one.item === item)
    return { item, at: tick ? minuteOf(tick.ticked_at) : null }
  })
}

/** Ticked twice it is ticked, taken back twice it is open. */
export async function tick(db: Db, county: County, turn_id: string, { item, isDone }: Tick): Promise<void> {
  const row = { tenant_id: county.id, turn_id, item }
  if (isDone === 'yes') await once(db.from('turn_handover_ticks').insert(row))
  else await sure(db.from('turn_handover_ticks').delete().match(row))
}

export async function addNote(db: Db, county: County, turn_id: string, note: Note): Promise<void> {
  await once(db.from('turn_handover_notes').insert({ tenant_id: county.id, turn_id, ...note }))
}
