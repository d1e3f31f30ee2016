import { describe, expect, it } from 'vitest'
import { type Cursor, DayKey, everyRow, NumberKey, PAGE_ROWS, pageOf, readCursor } from './keyset'

const list = Array.from({ length: 2 * PAGE_ROWS + 20 }, (_, at) => String(at).padStart(3, '0'))

/** What a database answers: one row more than a page. */
function answer({ key, backwards }: Cursor): string[] {
  const from = key?.[0] ?? ''
  const rows = backwards ? list.filter((row) => row < from).reverse() : list.filter((row) => row > from)
  return rows.slice(0, PAGE_ROWS + 1)
}

function pageAt(query: string) {
  const cursor = readCursor(new URLSearchParams(query), NumberKey)
  return pageOf(answer(cursor), cursor, (row) => [row])
}

const query = (name: 'after' | 'before', key: string | null) => `${name}=${encodeURIComponent(key ?? '')}`

describe('a page of a list', () => {
  it('begins at the beginning, and names no page before it', () => {
    const first = pageAt('')
    expect(first.rows).toEqual(list.slice(0, PAGE_ROWS))
    expect(first.before).toBeNull()
  })

  it('leads forwards to the last row and back again, missing none', () => {
    const first = pageAt('')
    const second = pageAt(query('after', first.after))
    const third = pageAt(query('after', second.after))
    expect([...first.rows, ...second.rows, ...third.rows]).toEqual(list)
    expect(third.after).toBeNull()

    const back = pageAt(query('before', third.before))
    expect(back.rows).toEqual(second.rows)
    expect(pageAt(query('before', back.before))).toMatchObject({ rows: first.rows, before: null })
  })

  it('goes on until all rows were taken along', async () => {
    const all: string[] = []
    for await (const row of everyRow(async (cursor) => pageOf(answer(cursor), cursor, (one) => [one])))
      all.push(row)
    expect(all).toEqual(list)
  })

  it.each(['after=', 'after=[', 'after={"a":1}', 'after=["a"]', 'after=["1","2"]', 'before=7'])(
    'begins at the beginning when the address says %s',
    (query) => expect(pageAt(query).rows[0]).toBe('000'),
  )

  it.each([
    ['2026-02-30', '0b2f3c1e-6f0e-4c3a-9a53-5d9f6f0a1b2c'],
    ['2026-11-25,id.not.is.null', '0b2f3c1e-6f0e-4c3a-9a53-5d9f6f0a1b2c'],
    ['2026-11-25', "x'"],
  ])('takes no part of a query from the address: %s, %s', (...key) => {
    const search = new URLSearchParams({ after: JSON.stringify(key) })
    expect(readCursor(search, DayKey)).toEqual({ key: null, backwards: false })
  })
})
