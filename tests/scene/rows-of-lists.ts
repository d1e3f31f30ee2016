// One row for every tenant table of the three lists: what is offered, and what was published of it.
import { addDays } from '~/core/calendar-date'
import { type RowsOf, TODAY } from './place'

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
}
