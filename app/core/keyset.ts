// A page of a long list by key: the rows after the last one shown, or before the first. The key travels in the address.
import { z } from 'zod'
import { CalendarDate } from './calendar-date'

export const PAGE_ROWS = 50

/** Where a page begins: `key` is that of the neighbouring row, null at the list's beginning. Ask for PAGE_ROWS + 1 rows. */
export type Cursor = { key: readonly string[] | null; backwards: boolean }

/** The keys lists go by. What the address says is checked before it becomes part of a query. */
export const DayKey = z.tuple([CalendarDate, z.uuid()])
export const InstantKey = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])
export const NameKey = z.tuple([z.string().max(200), z.uuid()])
export const InitialsKey = z.tuple([z.string().regex(/^[\p{L}\p{N}]{0,120}$/u), z.uuid()])
export const OwedKey = z.tuple([...InitialsKey.def.items, z.uuid()])
export const YearKey = z.tuple([z.string().regex(/^\d{4}$/), z.string().regex(/^\d{1,9}$/)])
export const NumberKey = z.tuple([z.string().regex(/^\d{1,9}$/)])

type Key = z.ZodType<[string, ...string[]]>

/** Of `?after=…` or `?before=…`; a key that cannot be read is the list's beginning. */
export function readCursor(search: URLSearchParams, Key: Key): Cursor {
  const after = keyIn(search.get('after'), Key)
  const before = keyIn(search.get('before'), Key)
  return after ? { key: after, backwards: false } : { key: before, backwards: before !== null }
}

/** Of a list by two columns, up or down: what lies past the key, as a condition of the data API. */
export function beyond(
  { key, backwards }: Cursor,
  [first, second]: readonly [string, string],
  order: 'up' | 'down',
): string {
  const [value = '', other = ''] = (key ?? []).map(quoted)
  const past = (order === 'up') === backwards ? 'lt' : 'gt'
  return `${first}.${past}.${value},and(${first}.eq.${value},${second}.${past}.${other})`
}

/** As the data API reads a value in which commas and brackets may stand. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

/** The page of rows that were asked for from a cursor on, in the list's order, with the keys of its neighbours. */
export function pageOf<Row>(asked: readonly Row[], cursor: Cursor, keyOf: (row: Row) => readonly string[]) {
  const isLast = asked.length <= PAGE_ROWS
  const rows = asked.slice(0, PAGE_ROWS)
  if (cursor.backwards) rows.reverse()
  const hasBefore = cursor.backwards ? !isLast : cursor.key !== null
  const hasAfter = cursor.backwards || !isLast
  return { rows, before: keyOfRow(hasBefore, rows.at(0)), after: keyOfRow(hasAfter, rows.at(-1)) }

  function keyOfRow(exists: boolean, row: Row | undefined): string | null {
    return exists && row !== undefined ? JSON.stringify(keyOf(row)) : null
  }
}

/** All rows of a list, page by page, for a file that takes them along. */
export async function* everyRow<Row>(
  list: (cursor: Cursor) => Promise<{ rows: readonly Row[]; after: string | null }>,
): AsyncGenerator<Row> {
  let after: string | null = null
  do {
    const page = await list({
      key: after === null ? null : WrittenKey.parse(JSON.parse(after)),
      backwards: false,
    })
    yield* page.rows
    after = page.after
  } while (after !== null)
}

/** As pageOf() wrote it. */
const WrittenKey = z.array(z.string())

function keyIn(text: string | null, Key: Key): readonly string[] | null {
  try {
    return Key.safeParse(JSON.parse(text ?? 'null')).data ?? null
  } catch {
    return null
  }
}
