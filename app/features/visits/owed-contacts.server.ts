// Who still owes a contact in a half-month: what the phone, the office's page and its workbook ask, of the function that the mails ask.
import { type Cursor, everyRow, PAGE_ROWS, pageOf } from '~/core/keyset'
import type { HalfMonth } from '~/core/period'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'

export type OwedContact = {
  instructor_id: string
  instructor: string
  unit_id: string
  unit: string
  initials: string
  area: string | null
  last_visited_on: string | null
}
export type OwedCount = { obliged: number; contacted: number; owed: number; instructors: number }

/** A page in the order of the units' initials. `of_person`: only what this person owes. */
export async function listOwedContacts(
  db: Db,
  county: County,
  half_month: HalfMonth,
  cursor: Cursor,
  of_person?: string,
) {
  const [after_initials, after_unit, after_instructor] = cursor.key ?? []
  const rows: OwedContact[] = await sure(
    db.rpc('list_owed_contacts', {
      county: county.id,
      half_month,
      of_person,
      after_initials,
      after_unit,
      after_instructor,
      backwards: cursor.backwards,
      most: PAGE_ROWS + 1,
    }),
  )
  return pageOf(rows, cursor, keyOf)
}

/** All of them, page after page: for the workbook. */
export function eachOwedContact(db: Db, county: County, half_month: HalfMonth): AsyncGenerator<OwedContact> {
  return everyRow((cursor) => listOwedContacts(db, county, half_month, cursor))
}

export async function countOwedContacts(
  db: Db,
  county: County,
  half_month: HalfMonth,
  of_person?: string,
): Promise<OwedCount> {
  const [count] = await sure(db.rpc('count_owed_contacts', { county: county.id, half_month, of_person }))
  return count ?? { obliged: 0, contacted: 0, owed: 0, instructors: 0 }
}

function keyOf({ initials, unit_id, instructor_id }: OwedContact): string[] {
  return [initials, unit_id, instructor_id]
}
