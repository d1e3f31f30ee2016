// One row for every tenant table of demands and their dispatch.
import { addDays } from '~/core/calendar-date'
import { type RowsOf, TODAY } from './place'

export const DEMAND_ROWS: RowsOf = {
  categories: (c, id) => ({ tenant_id: c.id, id, name: `${c.tag}类` }),
  demands: (c, id) => ({
    tenant_id: c.id,
    id,
    unit_id: c.ids.units,
    category_id: c.ids.categories,
    confidentiality: 'public_summary',
    source: 'paper',
  }),
  demand_texts: (c) => ({ tenant_id: c.id, demand_id: c.ids.demands, body: `${c.tag}门前积水` }),
  demand_wordings: (c) => ({
    tenant_id: c.id,
    demand_id: c.ids.demands,
    number: 1,
    wording: `${c.tag}道路排水`,
  }),
  demand_files: (c) => ({ tenant_id: c.id, demand_id: c.ids.demands, file_id: c.ids.files }),
  demand_closings: (c) => ({ tenant_id: c.id, demand_id: c.ids.demands, outcome: 'declined' }),
  demand_closing_texts: (c) => ({ tenant_id: c.id, demand_id: c.ids.demands, body: `${c.tag}重复提出` }),
  // After the closing, which would end it.
  dispatches: (c, id) => ({
    tenant_id: c.id,
    id,
    demand_id: c.ids.demands,
    body_id: c.ids.bodies,
    part: 'lead',
    allowance_unit: 'workdays',
    allowance: 10,
    due_at: new Date(`${addDays(TODAY, 14)}T17:30:00+08:00`),
  }),
  dispatch_steps: (c, id) => ({
    tenant_id: c.id,
    id,
    demand_id: c.ids.demands,
    dispatch_id: c.ids.dispatches,
    kind: 'sent',
    is_outward: false,
  }),
  dispatch_texts: (c) => ({
    tenant_id: c.id,
    step_id: c.ids.dispatch_steps,
    demand_id: c.ids.demands,
    dispatch_id: c.ids.dispatches,
    is_outward: false,
    body: `${c.tag}请尽快办理`,
  }),
  dispatch_deadlines: (c) => ({
    tenant_id: c.id,
    dispatch_id: c.ids.dispatches,
    number: 1,
    is_provisional: false,
    why: 'sent',
  }),
  escalations: (c, id) => ({
    tenant_id: c.id,
    id,
    dispatch_id: c.ids.dispatches,
    extended_by: 0,
    step: 'warning',
    person_id: c.ids.people,
    due_at: new Date(),
  }),
  routing_rules: (c, id) => ({
    tenant_id: c.id,
    id,
    position: 1,
    category_id: c.ids.categories,
    lead_id: c.ids.bodies,
  }),
  routing_assistants: (c) => ({ tenant_id: c.id, rule_id: c.ids.routing_rules, body_id: c.ids.bodies }),
  confirmation_slips: (c, id) => ({
    tenant_id: c.id,
    id,
    demand_id: c.ids.demands,
    dispatch_id: c.ids.dispatches,
    number: 1,
    secret_hash: 'a'.repeat(64),
  }),
}
