// A page of a long list by key: the rows after the last one shown, or before the first. The key travels in the address.
import { z } from 'zod'

export const PAGE_ROWS = 50

/** Where a page begins: `key` is that of the neighbouring row, null at the list's beginning. Ask for PAGE_ROWS + 1 rows. */
export type Cursor = { key: readonly string[] | null; backwards: boolean }

/** Of `?after=…` or `?before=…`; a key that cannot be read, or has another number of parts, is the list's beginning. */
export function readCursor(search: URLSearchParams, parts: number): Cursor {
  const after = keyIn(search.get('after'), parts)
  const before = keyIn(search.get('before'), parts)
  return after ? { key: after, backwards: false } : { key: before, backwards: before !== null }
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

function keyIn(text: string | null, parts: number): string[] | null {
  const read = Key.safeParse(text)
  return read.success && read.data.length === parts ? read.data : null
}

const Key = z
  .string()
  .transform((text, { issues }) => {
    try {
      return JSON.parse(text)
    } catch {
      issues.push({ code: 'custom', input: text, message: 'ui:fault.invalid' })
      return z.NEVER
    }
  })
  .pipe(z.array(z.string().max(200)))
