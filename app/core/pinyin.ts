// How a unit or a person is found: by what is written, or by the first letters of its pinyin (环翠海川 by `hchc`).
import { pinyin } from 'pinyin-pro'

/** The first letter of each character's pinyin; letters and digits stay, everything else falls away. */
export function initialsOf(name: string): string {
  return searchable(
    pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join(''),
  )
}

/** What is stored beside a unit to be searched: each name, its initials, and the code, one space between them. */
export function searchKeyOf(unit: {
  name: string
  former_name?: string | null
  credit_code?: string | null
}): string {
  const names = [unit.name, unit.former_name ?? '']
  return [...names.map(searchable), ...names.map(initialsOf), searchable(unit.credit_code ?? '')]
    .filter(Boolean)
    .join(' ')
}

/** What somebody typed, in the form it is stored: half width, lower case, without spaces and punctuation. */
export function searchable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
