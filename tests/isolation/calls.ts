// Every exposed function, called with the ids of another county: in that county's name, and in one's own.
import { addDays } from '~/core/calendar-date'
import { halfMonthOf, monthOf, quarterOf } from '~/core/period'
import type { Api } from '../scene/api'
import type { Scene } from '../scene/build'
import type { Argument, Exposed } from '../scene/catalogue'
import { TODAY } from '../scene/place'

/** These act on the caller's own sign-in and take nothing that could be another's. */
const OF_THE_CALLER = [
  'begin_sign_in',
  'end_my_sign_ins',
  'end_other_sign_ins',
  'end_sign_in',
  'enrol_second_factor',
  'my_second_factor',
  'next_step',
  'password_facts',
  'note_oversight_read', // writes down, for the county, that the caller looks
  'offer_second_factor',
  'record_export', // writes down that the caller takes away what it may read; app/features/exports tells whom it refuses
  'remove_second_factor',
  'renew_recovery_codes',
  'show_second_factor',
  'try_second_factor',
  'use_recovery_code',
]

/** The name of an argument says whose id it wants (`unit`, `unit_id`: of the row in `units`), or it is listed with its table. */
const TABLE_OF: Readonly<Record<string, string>> = {
  after_unit: 'units',
  unit_ids: 'units',
  ids: 'people',
  body_id: 'bodies',
  of_body: 'bodies',
  person: 'people',
  person_id: 'people',
  of_person: 'people',
  after_person: 'people',
  from_person: 'people',
  to_person: 'people',
  proof: 'mail_proofs',
  invitations: 'invitations',
  to_body_id: 'bodies',
  other_turn_id: 'turns',
  swap_id: 'turn_swaps',
  contact: 'unit_contacts',
  instructor_id: 'appointments',
  companion_id: 'appointments',
  from_instructor: 'appointments',
  to_instructor: 'appointments',
  after_instructor: 'appointments',
  record_id: 'visits',
  instead_of: 'oversight_grants',
  before_id: 'case_openings',
  'list_overseen_logs.after_id': 'monthly_logs',
  'list_overseen_demands.before_id': 'demands',
  mail: 'mail_log',
  activity: 'activities',
  activities: 'activities',
  item_id: 'menu_items',
  items: 'menu_items',
  area_ids: 'areas',
  party_org_ids: 'party_orgs',
  'save_activity.id': 'activities',
  'sign_up.id': 'registrations',
  recovery: 'runs',
  dispatch: 'dispatches',
  'reckon_dispatches.after_id': 'dispatches',
  step: 'dispatch_steps',
  replaces: 'dispatches',
  lead: 'bodies',
  assistants: 'bodies',
  proposed: 'bodies',
  'appoint.id': 'appointments',
  'reappoint.id': 'appointments',
  'end_assignment.id': 'assignments',
  'record_visit.id': 'visits',
  'raise_demand.id': 'demands',
  'raise_demand_of_form.id': 'demands',
  'start_campaign.id': 'campaigns',
  'give_opinion.id': 'opinions',
  'correct_opinion.id': 'opinions',
  form: 'opinion_forms',
  forms: 'opinion_forms',
  category_id: 'categories',
  lead_id: 'bodies',
  'keep_routing_rule.id': 'routing_rules',
  edition: 'list_editions',
  entry: 'list_entries',
  'correct_edition.id': 'list_editions',
  of_group: 'bodies',
  beyond_id: 'demands',
  'list_absent_units.after_id': 'units',
  'list_instructors.after_id': 'appointments',
}

const WORDS: Readonly<Record<string, unknown>> = {
  days: [{ day: addDays(TODAY, 50), is_workday: true, name: '测试' }],
  half_month: halfMonthOf(TODAY),
  month: monthOf(TODAY),
  through: monthOf(TODAY),
  quarter: quarterOf(TODAY),
  of_quarter: quarterOf(TODAY),
  quarters: [quarterOf(TODAY)],
  figure: 'received',
  apart_by: 'body',
  wanted: 'plan',
  record: 'visits',
  scope: 'case',
  of_period: halfMonthOf(TODAY),
  of_column: 'operating',
  out_of: 'units',
  what: 'units',
  manner: 'on_site',
  urgency: 'ordinary',
  outcome: 'declined',
  confidentiality: 'public_summary',
  verdict: 'confirmed',
  rating: 'satisfied',
  source: 'paper',
  body: '测试门前积水',
  kind: 'units',
  role: 'instructor',
  email: 'someone@example.test',
  reason: '为了核实情况',
  error: 'error',
  file_sha256: 'a'.repeat(64),
  secret_hash: 'a'.repeat(64),
}

const BY_TYPE: Readonly<Record<string, unknown>> = {
  text: '测试测试',
  'text[]': ['政策宣讲'],
  integer: 2,
  bigint: 2,
  boolean: true,
  date: TODAY,
  jsonb: {},
  'timestamp with time zone': new Date().toISOString(),
}

/** Called wrongly, or stopped by nothing but a key that did not fit. */
const NOT_THE_WALL = /^(PGRST|23503|23505)/

export function isWalked({ name }: Exposed): boolean {
  return !OF_THE_CALLER.includes(name)
}

/** All that `api` was told and could have been told by this function about `other`. */
export async function calls(api: Api, called: Exposed, other: Scene, own: Scene): Promise<string> {
  const answers = [other, own].map((named) => api.rpc(called.name, argumentsOf(called, other, named.id)))
  const told = (await Promise.all(answers)).map(({ data, error }) => {
    if (NOT_THE_WALL.test(error?.code ?? ''))
      throw new Error(`${called.name}: ${error?.code} ${error?.message}`)
    return data
  })
  return JSON.stringify(told)
}

export function argumentsOf({ name, args }: Exposed, other: Scene, county: string): Record<string, unknown> {
  return Object.fromEntries(args.map((arg) => [arg.name, valueFor(name, arg, other, county)]))
}

function valueFor(called: string, { name, type }: Argument, other: Scene, county: string): unknown {
  if (name === 'county' || name === 'tenant_id') return county
  if (name === 'county_code') return other.code
  if (name === 'committee' || name === 'under') return other.superior_id
  if (name === 'session') return other.session_id
  const table = TABLE_OF[`${called}.${name}`] ?? TABLE_OF[name] ?? `${name.replace(/_id$/, '')}s`
  const id = other.ids[table]
  if (id !== undefined) return type === 'uuid[]' ? [id] : id
  if (name in WORDS) return WORDS[name]
  if (type in BY_TYPE) return BY_TYPE[type]
  throw new Error(`${called}: whose id is ${name} (${type})? Say so in tests/isolation/calls.ts.`)
}
