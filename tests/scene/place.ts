// What the rows of a scene are made of: the county that they belong to, and the day that they are about.
import type { Role } from '~/core/ability'
import { dayOf } from '~/core/calendar-date'

export type Row = Record<string, unknown>

/** `tag` stands in every text of the county, so that an answer which tells something of it is recognised. */
export type Place = {
  id: string
  tag: string
  phone: string
  superior_id: string
  /** By table: the id of the county's row there. */
  ids: Readonly<Record<string, string>>
  person: (role: Role) => string
}

/** `id` is the new row's own; where a row is known by what it belongs to, there is none. */
export type RowsOf = Readonly<Record<string, (c: Place, id: string) => Row>>

export const TODAY = dayOf(new Date())
export const HASH = 'a'.repeat(64)
