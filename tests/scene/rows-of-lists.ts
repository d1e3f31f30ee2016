// One row for every tenant table of the three lists: what is offered, and what was published of it.
import { addDays } from '~/core/calendar-date'
import { quarterOf } from '~/core/period'
import { HASH, type RowsOf, TODAY } from './place'

const QUARTER = quarterOf(TODAY)

export const LIST_ROWS: RowsOf = {
  resources: (c, id) => ({
    tenant_id: c.id,
    id,
    body_id: c.ids.bodies,
    category_id: c.ids.categories,
    title: `${c.tag}会议室`,
    audience: `${c.tag}企业`,
    amount: '可容四十人',
    since: addDays(TODAY, -10),
    until: addDays(TODAY, 300),
    contact: `${c.tag}联系人`,
  }),
  resource_withdrawals: (c) => ({ tenant_id: c.id, resource_id: c.ids.resources, reason: `${c.tag}停用` }),
  list_collections: (c) => ({ tenant_id: c.id, quarter: QUARTER }),
  list_editions: (c, id) => ({ tenant_id: c.id, id, quarter: QUARTER, kind: 'resource' }),
  list_entries: (c, id) => ({
    tenant_id: c.id,
    id,
    edition_id: c.ids.list_editions,
    position: 1,
    resource_id: c.ids.resources,
    first_quarter: QUARTER,
    wording: `${c.tag}会议室`,
    provider: `${c.tag}商圈`,
  }),
  list_signatures: (c) => ({ tenant_id: c.id, edition_id: c.ids.list_editions, version: 2 }),
  list_publications: (c) => ({
    tenant_id: c.id,
    edition_id: c.ids.list_editions,
    year: 2026,
    number: 1,
    digests: [HASH],
    hash: HASH,
  }),
  list_redactions: (c) => ({ tenant_id: c.id, entry_id: c.ids.list_entries, reason: `${c.tag}撤除` }),
  list_closings: (c) => ({
    tenant_id: c.id,
    quarter: QUARTER,
    received: 1,
    resolved: 0,
    dropped: 0,
    carried: 1,
    on_time: 0,
    rated: 0,
    satisfied: 0,
  }),
}
