// One row for every tenant table of a county, all about the same unit, its instructor and their visit, in the order in which they
// need each other. A new table gets its entry here; tests/isolation fails until it has one.
import type { Role } from '~/core/ability'
import { addDays, dayOf } from '~/core/calendar-date'
import { firstDay, halfMonthOf, monthOf, nextPeriod } from '~/core/period'

export type Row = Record<string, unknown>

/** `tag` stands in every text of the county, so that an answer which tells something of it is recognised. */
export type Place = {
  id: string
  tag: string
  phone: string
  superior_id: string
  /** By table: the id of the county's row there. */
  ids: Readonly<Record<string, string>>
  person: (role: Role) => string
}

export const TODAY = dayOf(new Date())
const HASH = 'a'.repeat(64)

/** `id` is the new row's own; where a row is known by what it belongs to, there is none. */
export const ROWS: Readonly<Record<string, (c: Place, id: string) => Row>> = {
  settings: (c) => ({ tenant_id: c.id, notice: `${c.tag}公告` }),
  cadence_rules: (c, id) => ({
    tenant_id: c.id,
    kind: 'visits.remind',
    number: Number.parseInt(id.slice(0, 7), 16) + 2,
    workdays: 3,
  }),
  calendar_overrides: (c) => ({
    tenant_id: c.id,
    day: addDays(TODAY, 40),
    is_workday: false,
    reason: `${c.tag}核实`,
  }),
  areas: (c, id) => ({ tenant_id: c.id, id, name: `${c.tag}片区${id}` }),
  party_orgs: (c, id) => ({
    tenant_id: c.id,
    id,
    name: `${c.tag}支部${id}`,
    kind: 'branch',
    area_id: c.ids.areas,
  }),
  bodies: (c, id) => ({
    tenant_id: c.id,
    id,
    name: `${c.tag}${id}`,
    kind: 'participant',
    area_id: c.ids.areas,
  }),
  units: (c, id) => ({
    tenant_id: c.id,
    id,
    name: `${c.tag}有限公司${id}`,
    initials: 'yxgs',
    kind: 'enterprise',
    area_id: c.ids.areas,
    address: `${c.tag}路1号`,
  }),
  unit_contacts: (c, id) => ({
    tenant_id: c.id,
    id,
    unit_id: c.ids.units,
    title: 'legal_representative',
    name: `${c.tag}法人`,
    phone: c.phone,
  }),
  coverages: (c, id) => ({
    tenant_id: c.id,
    id,
    unit_id: c.ids.units,
    party_org_id: c.ids.party_orgs,
    method: 'single',
    since: addDays(TODAY, -20),
  }),
  people: (c, id) => ({
    tenant_id: c.id,
    id,
    name: `${c.tag}某`,
    phone: c.phone,
    delivery_email: `${id}@example.test`,
  }),
  memberships: (c, id) => ({ tenant_id: c.id, id, person_id: c.ids.people, role: 'instructor' }),
  invitations: (c, id) => ({
    tenant_id: c.id,
    id,
    person_id: c.ids.people,
    email: `${c.tag}-${id}@example.test`,
    role: 'instructor',
    secret_hash: HASH,
  }),
  oversight_grants: (c, id) => ({
    tenant_id: c.id,
    id,
    grantee_id: c.superior_id,
    scope: 'list',
    expires_on: addDays(TODAY, 30),
  }),
  case_openings: (c, id) => ({
    tenant_id: c.id,
    id,
    record: 'visits',
    record_id: c.ids.visits,
    reason: `${c.tag}核实`,
  }),
  reveals: (c, id) => ({ tenant_id: c.id, id, record: 'unit_contacts', record_id: c.ids.unit_contacts }),
  appointments: (c, id) => ({
    tenant_id: c.id,
    id,
    person_id: c.person('instructor'),
    appointed_on: addDays(TODAY, -300),
  }),
  assignments: (c, id) => ({
    tenant_id: c.id,
    id,
    instructor_id: c.ids.appointments,
    unit_id: c.ids.units,
    since: addDays(TODAY, -200),
  }),
  visits: (c, id) => ({
    tenant_id: c.id,
    id,
    instructor_id: c.ids.appointments,
    unit_id: c.ids.units,
    visited_on: TODAY,
    manner: 'on_site',
    topics: ['政策宣讲'],
  }),
  visit_notes: (c) => ({ tenant_id: c.id, visit_id: c.ids.visits, summary: `${c.tag}说明` }),
  visit_withdrawals: (c) => ({ tenant_id: c.id, visit_id: c.ids.visits, reason: `${c.tag}误录` }),
  monthly_logs: (c, id) => ({
    tenant_id: c.id,
    id,
    instructor_id: c.ids.appointments,
    month: monthOf(TODAY),
    body: `${c.tag}日志`,
  }),
  log_submissions: (c) => ({ tenant_id: c.id, log_id: c.ids.monthly_logs }),
  log_supplements: (c, id) => ({ tenant_id: c.id, id, log_id: c.ids.monthly_logs, body: `${c.tag}补充` }),
  alliances: (c, id) => ({ tenant_id: c.id, id, name: `${c.tag}联盟`, since: firstDay(monthOf(TODAY)) }),
  participants: (c, id) => ({
    tenant_id: c.id,
    id,
    alliance_id: c.ids.alliances,
    body_id: c.ids.bodies,
    position: 1,
    since: firstDay(monthOf(TODAY)),
  }),
  turn_skips: (c) => ({
    tenant_id: c.id,
    alliance_id: c.ids.alliances,
    month: nextPeriod(monthOf(TODAY)),
    reason: `${c.tag}春节`,
  }),
  // Its body chairs this month where a case is without turn_cancellations.
  turns: (c, id) => ({
    tenant_id: c.id,
    id,
    alliance_id: c.ids.alliances,
    body_id: c.ids.bodies,
    since: firstDay(monthOf(TODAY)),
    until: firstDay(nextPeriod(monthOf(TODAY))),
    announced_by: c.person('secretariat'),
    announced_at: new Date(),
  }),
  turn_changes: (c, id) => ({
    tenant_id: c.id,
    id,
    turn_id: c.ids.turns,
    number: 1,
    kind: 'override',
    from_body_id: c.ids.bodies,
    body_id: c.ids.bodies,
    reason: `${c.tag}改派`,
  }),
  turn_cancellations: (c) => ({
    tenant_id: c.id,
    turn_id: c.ids.turns,
    body_id: c.ids.bodies,
    is_owed: true,
    reason: `${c.tag}取消`,
  }),
  files: (c, id) => ({ tenant_id: c.id, id, name: `${c.tag}.xlsx`, size: 1, sha256: HASH }),
  imports: (c, id) => ({ tenant_id: c.id, id, kind: 'units', file_id: c.ids.files }),
  import_rows: (c) => ({
    tenant_id: c.id,
    import_id: c.ids.imports,
    row_number: 2,
    outcome: 'refused',
    cells: { name: `${c.tag}行` },
    values: { name: `${c.tag}行`, area: `${c.tag}镇` },
    needs_override: true,
  }),
  import_overrides: (c) => ({
    tenant_id: c.id,
    import_id: c.ids.imports,
    row_number: 2,
    reason: `${c.tag}核实无误`,
  }),
  runs: (c, id) => ({
    tenant_id: c.id,
    id,
    kind: 'visits.missed',
    key: `${halfMonthOf(TODAY)}${c.tag}`,
    state: 'failed',
  }),
  mail_log: (c, id) => ({
    tenant_id: c.id,
    id,
    kind: 'log-reminder',
    person_id: c.ids.people,
    key: `${c.tag}${monthOf(TODAY)}`,
    message_id: `${c.tag}.${id}`,
    state: 'uncertain',
  }),
  unsubscriptions: (c) => ({ tenant_id: c.id, person_id: c.ids.people, kind: 'log-reminder' }),
  complaints: (c, id) => ({
    tenant_id: c.id,
    id,
    body: `${c.tag}的投诉内容`,
    contact: `${c.tag}电话`,
    receipt_hash: HASH.replaceAll('a', 'b'),
  }),
  complaint_answers: (c) => ({ tenant_id: c.id, complaint_id: c.ids.complaints, body: `${c.tag}的答复内容` }),
  audit_entries: (c) => ({
    tenant_id: c.id,
    channel: 'database',
    action: 'insert',
    table_name: 'units',
    row_key: c.ids.units,
    after: { name: `${c.tag}有限公司` },
  }),
}
