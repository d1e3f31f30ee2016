// One row for the tables that committees above read: figures counted, and figures as published.
import { halfMonthOf, monthOf } from '~/core/period'
import { type RowsOf, TODAY } from './place'

const COUNTED = [
  'units',
  'operating',
  'operating_covered',
  'covered_singly',
  'covered_jointly',
  'enterprises',
  'enterprises_covered',
  'social_organisations',
  'social_organisations_covered',
  'members_known',
  'without_members',
  'with_instructor',
]

export const OVERSIGHT_ROWS: RowsOf = {
  rollups: (c) => ({
    tenant_id: c.id,
    period: halfMonthOf(TODAY),
    last_day: TODAY,
    as_of: new Date(),
    rule: c.tag,
    ...Object.fromEntries(COUNTED.map((column) => [column, 7])),
  }),
  reported_figures: (c, id) => ({
    tenant_id: c.id,
    id,
    period: monthOf(TODAY),
    figure: 'coverage',
    value: '87%',
    source: `${c.tag}公开材料`,
  }),
  reported_figure_withdrawals: (c) => ({
    tenant_id: c.id,
    figure_id: c.ids.reported_figures,
    reason: 'mistyped',
  }),
}
