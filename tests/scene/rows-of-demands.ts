// One row for every tenant table of demands and their dispatch.
import type { RowsOf } from './place'

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
  demand_closings: (c) => ({
    tenant_id: c.id,
    demand_id: c.ids.demands,
    outcome: 'declined',
    note: `${c.tag}重复提出`,
  }),
}
