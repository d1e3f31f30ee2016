// One row for every tenant table of a county, all about the same unit, its instructor and their visit, in the order in which they
// need each other. A new table gets its entry here; tests/isolation fails until it has one.
import { addDays } from '~/core/calendar-date'
import { monthOf } from '~/core/period'
import { type RowsOf, TODAY } from './place'
import { ACTIVITY_ROWS } from './rows-of-activities'
import { CAMPAIGN_ROWS } from './rows-of-campaigns'
import { DEMAND_ROWS } from './rows-of-demands'
import { LIST_ROWS } from './rows-of-lists'
import { OVERSIGHT_ROWS } from './rows-of-oversight'
import { PEOPLE_ROWS } from './rows-of-people'
import { PLATFORM_ROWS } from './rows-of-platform'
import { ROTATION_ROWS } from './rows-of-rotation'
import { WORK_ROWS } from './rows-of-work'

export const ROWS: RowsOf = {
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
    party_org_id: c.ids.party_orgs,
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
  ...PEOPLE_ROWS,
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
  factor_resets: (c, id) => ({
    tenant_id: c.id,
    id,
    person_id: c.ids.people,
    reset_by: c.person('security_admin'),
  }),
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
  ...ROTATION_ROWS,
  ...OVERSIGHT_ROWS,
  ...WORK_ROWS,
  ...PLATFORM_ROWS,
  ...ACTIVITY_ROWS,
  ...DEMAND_ROWS,
  ...CAMPAIGN_ROWS,
  ...LIST_ROWS,
}
