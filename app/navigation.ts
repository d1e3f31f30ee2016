// Where one can go inside a county, in this order; who may not read a thing does not see its entry.
import type { Phrase } from './copy'
import type { Noun, Verb } from './core/ability'

/** `path` follows the county's code; '' is its home, which everybody has. */
export type NavigationEntry = { path: string; label: Phrase; noun?: Noun }
type NavigationPart = { label?: Phrase; entries: readonly NavigationEntry[] }

const parts: readonly NavigationPart[] = [{ entries: [{ path: '', label: 'ui:home' }] }]

/** The parts and entries that remain for somebody who `can`. */
export function navigationFor(can: (verb: Verb, noun: Noun) => boolean): NavigationPart[] {
  return parts
    .map(({ label, entries }) => ({
      label,
      entries: entries.filter(({ noun }) => !noun || can('read', noun)),
    }))
    .filter(({ entries }) => entries.length > 0)
}
