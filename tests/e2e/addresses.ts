// Every address of a county in app/routes.ts, filled with what a county has: its rows' ids, its months.
import { randomUUID } from 'node:crypto'
import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '../../app/routes'
import { database } from './world'

/** Where the id in an address comes from: the table that the noun before it means. */
const TABLES: Readonly<Record<string, string>> = {
  'units/:id': 'units',
  'contacts/:contact': 'unit_contacts',
  'coverages/:coverage': 'coverages',
  'import/:id': 'imports',
  'visits/:id': 'visits',
  'logs/:month/:instructor': 'appointments',
  'cases/:log': 'monthly_logs',
  'cases/:demand': 'demands',
  'instructors/:id': 'appointments',
  'assignments/:id': 'assignments',
  'members/:id': 'people',
  'memberships/:membership': 'memberships',
  'invitations/:invitation': 'invitations',
  'items/:item': 'menu_items',
  'choices/:branch': 'party_orgs',
  'activities/:id': 'activities',
  'categories/:id': 'categories',
  'demands/:id': 'demands',
  'dispatches/:id': 'dispatches',
  'routing/:id': 'routing_rules',
  'campaigns/:id': 'campaigns',
  'forms/:form': 'opinion_forms',
  'files/:file': 'files',
  'files/:id': 'files',
  'registrations/:registration': 'registrations',
  'secondments/:id': 'secondments',
  'resources/:id': 'resources',
  'entries/:entry': 'list_entries',
  'late-demands/:demand': 'demands',
  'handovers/:handover': 'handovers',
  'complaints/:id': 'complaints',
  'participants/:id': 'participants',
  'turns/:id': 'turns',
  'swaps/:id': 'turn_swaps',
  'bodies/:id': 'bodies',
  'areas/:id': 'areas',
  'applications/:id': 'applications',
  'archives/:id': 'archives',
  'audit/:id': 'audit_entries',
  'changes/:record/:id': 'units',
  'reported-figures/:id': 'reported_figures',
  'grants/:id': 'oversight_grants',
  'runs/:id': 'runs',
  'mail/:id': 'mail_log',
}

/** Words in addresses that are no ids. */
const WORDS: Readonly<Record<string, string>> = {
  ':month': '2026-11',
  ':year': '2026',
  ':quarter': '2026Q3',
  ':list': 'resource',
  ':number': '1',
  ':record': 'units',
  ':section': 'general',
  ':act': 'resolution',
  ':kind': 'visits.remind',
  ':preset': 'huancui',
}

/** The patterns of a county's addresses, without the county: `/units/:id`. */
export function countyPatterns(): string[] {
  const entries = (routes as RouteConfigEntry[]).filter(({ path }) => path === ':county')
  return entries.flatMap(({ children = [] }) => children.flatMap((entry) => patternsOf(entry, '')))
}

/** What stands in the patterns and neither table above explains. */
export function unexplained(patterns: readonly string[]): string[] {
  return patterns.flatMap((pattern) =>
    paramsOf(pattern)
      .filter((param) => !(param.key in TABLES) && !(param.name in WORDS))
      .map(({ key }) => key),
  )
}

/** Whether there is an id to be filled in, and not only a word. */
export function hasId(pattern: string): boolean {
  return paramsOf(pattern).some(({ key }) => key in TABLES)
}

/** The addresses with the ids of a county's own rows; where it has none, of nothing. */
export async function filledFor(tenant_code: string, patterns: readonly string[]): Promise<string[]> {
  const ids = new Map<string, string>()
  for (const table of new Set(Object.values(TABLES))) {
    const [row] =
      await database()`select r.id from ${database()(table)} r join tenants t on t.id = r.tenant_id and t.code = ${tenant_code} limit 1`
    ids.set(table, row?.id ?? randomUUID())
  }
  return patterns.map((pattern) => fill(pattern, (table) => ids.get(table) ?? randomUUID()))
}

/** The same addresses with ids that are nobody's. */
export function filledWithNothing(patterns: readonly string[]): string[] {
  return patterns.map((pattern) => fill(pattern, () => randomUUID()))
}

function fill(pattern: string, idOf: (table: string) => string): string {
  return paramsOf(pattern).reduce((address, { key, name }) => {
    const table = TABLES[key]
    return address.replace(name, table ? idOf(table) : (WORDS[name] ?? name))
  }, pattern)
}

/** `key` is the param with the words before it, as far back as another param: `units/:id`; of a param after a param, both. */
function paramsOf(pattern: string): { key: string; name: string }[] {
  const segments = pattern.split('/').filter(Boolean)
  return segments.flatMap((name, at) => {
    if (!name.startsWith(':')) return []
    const before = segments[at - 1] ?? ''
    const key = before.startsWith(':') ? `${segments[at - 2]}/${before}/${name}` : `${before}/${name}`
    return [{ key, name }]
  })
}

function patternsOf({ path, children = [] }: RouteConfigEntry, under: string): string[] {
  const here = path === undefined ? under : `${under}/${path.replaceAll('?', '')}`
  return children.length > 0 ? children.flatMap((child) => patternsOf(child, here)) : [here]
}
