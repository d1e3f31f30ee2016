// Where one can go inside a county, in this order; who may not read a thing does not see its entry.
import type { Phrase } from './copy'
import type { Noun, Verb } from './core/ability'

/** `path` follows the county's code; '' is its home, which everybody has. */
export type NavigationEntry = { path: string; label: Phrase; noun?: Noun }
type NavigationPart = { label?: Phrase; entries: readonly NavigationEntry[] }

const parts: readonly NavigationPart[] = [
  { entries: [{ path: '', label: 'ui:home' }] },
  {
    label: 'ui:navigation.ledger',
    entries: [
      { path: 'units', label: 'units:title', noun: 'units' },
      { path: 'coverage', label: 'units:coverage.title', noun: 'coverage' },
      { path: 'visits', label: 'visits:title', noun: 'visits' },
      { path: 'logs', label: 'logs:title', noun: 'logs' },
      { path: 'logs', label: 'logs:title', noun: 'overseen_logs' },
      { path: 'instructors', label: 'instructors:title', noun: 'appointments' },
      { path: 'assignments', label: 'assignments:title', noun: 'assignments' },
    ],
  },
  {
    label: 'ui:navigation.alliance',
    entries: [
      { path: 'rotation', label: 'rotation:title', noun: 'rotation' },
      { path: 'menu', label: 'themes:title', noun: 'themes' },
      { path: 'activities', label: 'activities:title', noun: 'activities' },
      { path: 'secondments', label: 'secondments:title', noun: 'secondments' },
    ],
  },
  {
    label: 'ui:navigation.administration',
    entries: [
      { path: 'applications', label: 'applications:list_title', noun: 'applications' },
      { path: 'tenants', label: 'applications:tenants', noun: 'applications' },
      { path: 'complaints', label: 'complaints:title', noun: 'complaints' },
      { path: 'bodies', label: 'bodies:title', noun: 'bodies' },
      { path: 'areas', label: 'areas:title', noun: 'areas' },
      { path: 'members', label: 'members:title', noun: 'members' },
      { path: 'grants', label: 'grants:title', noun: 'grants' },
      { path: 'mail', label: 'mails:title', noun: 'mail' },
      { path: 'runs', label: 'runs:title', noun: 'runs' },
      { path: 'setup', label: 'setup:title', noun: 'setup' },
      { path: 'calendar', label: 'settings:sections.calendar', noun: 'calendar' },
      { path: 'settings', label: 'settings:title', noun: 'settings' },
      { path: 'archives', label: 'archives:title', noun: 'archives' },
      { path: 'audit', label: 'audit:title', noun: 'audit' },
    ],
  },
]

/** The parts and entries that remain for somebody who `can`. */
export function navigationFor(can: (verb: Verb, noun: Noun) => boolean): NavigationPart[] {
  return parts
    .map(({ label, entries }) => ({
      label,
      entries: entries.filter(({ noun }) => !noun || can('read', noun)),
    }))
    .filter(({ entries }) => entries.length > 0)
}
