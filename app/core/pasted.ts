// A list pasted from a spreadsheet: one thing a line, its name first, then perhaps its kind. Everything is said before anything is written.
import { plainText } from './plain-text'

export const PASTED_LINES_MAX = 500
export const PASTED_CHARACTERS_MAX = 60_000

export type PastedRow<Kind extends string> = {
  line: number
  name: string
  /** As it was written, where it is refused for that. */
  kind: Kind | string
} & (
  | { outcome: 'new'; kind: Kind }
  | { outcome: 'existing' | 'repeated' | 'too_short' | 'too_long' | 'unknown_kind' }
)

type Reading<Kind extends string> = {
  /** The words by which each kind is known. */
  kinds: ReadonlyMap<string, Kind>
  /** The kind of a line that names none. */
  otherwise: Kind
  /** Names that are there already. */
  known: ReadonlySet<string>
  characters: { min: number; max: number }
}

/** At most 500 lines; blank ones and repeated titles are left out. Columns are parted by tabs, commas or semicolons. */
export function readPasted<Kind extends string>(text: string, reading: Reading<Kind>): PastedRow<Kind>[] {
  const seen = new Set<string>()
  return text
    .split(/\r\n|\r|\n/)
    .map((cells, n) => ({ line: n + 1, cells: cells.split(/[\t,，;；]/).map(plainText) }))
    .filter(({ cells: [name = ''] }) => name !== '' && !TITLES.has(name))
    .slice(0, PASTED_LINES_MAX)
    .map(({ line, cells: [name = '', kind = ''] }) => {
      const row = rowOf(line, name, kind, reading, seen)
      seen.add(name)
      return row
    })
}

const TITLES = new Set(['名称', '机构名称', '片区名称', '单位名称', '序号', '机构', '片区'])

function rowOf<Kind extends string>(
  line: number,
  name: string,
  written: string,
  { kinds, otherwise, known, characters }: Reading<Kind>,
  seen: ReadonlySet<string>,
): PastedRow<Kind> {
  const kind = written === '' ? otherwise : kinds.get(written)
  const refused = { line, name: name.slice(0, characters.max), kind: written }
  if (name.length < characters.min) return { ...refused, outcome: 'too_short' }
  if (name.length > characters.max) return { ...refused, outcome: 'too_long' }
  if (known.has(name)) return { ...refused, outcome: 'existing' }
  if (seen.has(name)) return { ...refused, outcome: 'repeated' }
  if (kind === undefined) return { ...refused, outcome: 'unknown_kind' }
  return { line, name, kind, outcome: 'new' }
}

export function newRows<Kind extends string>(
  rows: readonly PastedRow<Kind>[],
): { name: string; kind: Kind }[] {
  return rows.flatMap((row) => (row.outcome === 'new' ? [{ name: row.name, kind: row.kind }] : []))
}

/** What the form of a pasted list posts. */
export function readPaste(form: FormData): { text: string; kind: string; isConfirmed: boolean } {
  const text = String(form.get('text') ?? '').slice(0, PASTED_CHARACTERS_MAX)
  return { text, kind: String(form.get('kind') ?? ''), isConfirmed: form.get('intent') === 'confirm' }
}
