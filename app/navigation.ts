// Where one can go inside a county, in this order; who may not read a thing does not see its entry.
import type { Phrase } from './copy'
import type { Noun, Role, Verb } from './core/ability'

/**
 * `path` follows the county's code; '' is its home, which everybody has. A page of `staff` shows a unit's contact nothing that does not
 * stand on the unit's own page; `verb` is what somebody must be able to do there, reading if nothing is said.
 */
export type NavigationEntry = { path: string; label: Phrase; noun?: Noun; verb?: Verb; staff?: true }
type NavigationPart = { label?: Phrase; entries: readonly NavigationEntry[] }

const parts: readonly NavigationPart[] = [
  { entries: [{ path: '', label: 'ui:home' }] },
  {
    label: 'ui:navigation.ledger',
    entries: [
      { path: 'units', label: 'units:title', noun: 'units' },
      { path: 'coverage', label: 'units:coverage.title', noun: 'coverage', staff: true },
      { path: 'visits', label: 'visits:title', noun: 'visits' },
      { path: 'logs', label: 'logs:title', noun: 'logs' },
      { path: 'logs', label: 'logs:title', noun: 'overseen_logs' },
      { path: 'instructors', label: 'instructors:title', noun: 'appointments', staff: true },
      { path: 'assignments', label: 'assignments:title', noun: 'assignments', staff: true },
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
    label: 'ui:navigation.lists',
    entries: [
      { path: 'demands', label: 'demands:title', noun: 'demands' },
      { path: 'dispatches', label: 'dispatches:title', noun: 'dispatches', verb: 'export' },
      { path: 'demands/cases', label: 'demands:title', noun: 'overseen_demands' },
      { path: 'escalations', label: 'escalations:title', noun: 'escalations' },
      { path: 'demand-figures', label: 'demandFigures:title', noun: 'demand_figures' },
      { path: 'campaigns', label: 'campaigns:title', noun: 'campaigns' },
      { path: 'lists', label: 'lists:title', noun: 'lists' },
      { path: 'resources', label: 'resources:title', noun: 'resources' },
      { path: 'categories', label: 'categories:title', noun: 'categories', verb: 'edit' },
      { path: 'routing', label: 'routing:title', noun: 'routing' },
    ],
  },
  {
    label: 'ui:navigation.administration',
    entries: [
      { path: 'applications', label: 'applications:list_title', noun: 'applications' },
      { path: 'tenants', label: 'applications:tenants', noun: 'applications' },
      { path: 'complaints', label: 'complaints:title', noun: 'complaints' },
      { path: 'bodies', label: 'bodies:title', noun: 'bodies', verb: 'edit' },
      { path: 'areas', label: 'areas:title', noun: 'areas', verb: 'edit' },
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

/** The parts and entries that remain for somebody who holds these roles and `can`. */
export function navigationFor(
  roles: ReadonlySet<Role>,
  can: (verb: Verb, noun: Noun) => boolean,
): NavigationPart[] {
  const isContact = roles.size === 1 && roles.has('unit_contact')
  return parts
    .map(({ label, entries }) => ({
      label,
      entries: entries.filter(
        ({ noun, verb = 'read', staff }) => !(staff && isContact) && (!noun || can(verb, noun)),
      ),
    }))
    .filter(({ entries }) => entries.length > 0)
}
