// One row for every tenant table of opinion campaigns.
import { addDays } from '~/core/calendar-date'
import { HASH, type RowsOf, TODAY } from './place'

export const CAMPAIGN_ROWS: RowsOf = {
  campaigns: (c, id) => ({
    tenant_id: c.id,
    id,
    title: `${c.tag}征求意见`,
    since: addDays(TODAY, -5),
    until: addDays(TODAY, 5),
    questions: [{ ask: `${c.tag}问题`, kind: 'text', options: [] }],
  }),
  opinion_forms: (c, id) => ({
    tenant_id: c.id,
    id,
    campaign_id: c.ids.campaigns,
    number: 1,
    unit_id: c.ids.units,
    unit_name: `${c.tag}有限公司`,
    code_hash: HASH,
  }),
  opinions: (c, id) => ({
    tenant_id: c.id,
    id,
    form_id: c.ids.opinion_forms,
    manner: 'paper',
    points: { 1: `${c.tag}说明` },
  }),
  opinion_demands: (c) => ({ tenant_id: c.id, form_id: c.ids.opinion_forms, demand_id: c.ids.demands }),
  campaign_endings: (c) => ({ tenant_id: c.id, campaign_id: c.ids.campaigns, note: `${c.tag}提前结束` }),
}
