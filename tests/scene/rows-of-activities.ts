// One row for every tenant table of the month's menu and its activities, those who sign up for them and come; and of secondments.
import { addDays } from '~/core/calendar-date'
import { monthOf } from '~/core/period'
import { type RowsOf, TODAY } from './place'

const MINUTE_MS = 60_000
/** Still today, at midnight too: attendance may be recorded of it. */
const SOON = new Date(
  Math.min(Date.now() + 10 * MINUTE_MS, Date.parse(`${TODAY}T23:59:59+08:00`)),
).toISOString()
const LATER = new Date(Date.now() + 130 * MINUTE_MS).toISOString()

export const ACTIVITY_ROWS: RowsOf = {
  themes: (c, id) => ({
    tenant_id: c.id,
    id,
    alliance_id: c.ids.alliances,
    month: monthOf(TODAY),
    title: `${c.tag}主题`,
  }),
  menu_items: (c, id) => ({
    tenant_id: c.id,
    id,
    theme_id: c.ids.themes,
    kind: 'optional',
    title: `${c.tag}项目`,
  }),
  menu_publications: (c) => ({ tenant_id: c.id, theme_id: c.ids.themes }),
  menu_choices: (c) => ({ tenant_id: c.id, item_id: c.ids.menu_items, party_org_id: c.ids.party_orgs }),
  activities: (c, id) => ({
    tenant_id: c.id,
    id,
    alliance_id: c.ids.alliances,
    item_id: c.ids.menu_items,
    kind: 'study',
    title: `${c.tag}活动`,
    starts_at: SOON,
    ends_at: LATER,
    place: `${c.tag}礼堂`,
    capacity: 40,
    needs_names: true,
  }),
  activity_enquiries: (c) => ({
    tenant_id: c.id,
    activity_id: c.ids.activities,
    line: `${c.tag}咨询处`,
  }),
  activity_audiences: (c, id) => ({
    tenant_id: c.id,
    id,
    activity_id: c.ids.activities,
    unit_id: c.ids.units,
  }),
  activity_steps: (c) => ({ tenant_id: c.id, activity_id: c.ids.activities, step: 'published' }),
  activity_cancellations: (c) => ({
    tenant_id: c.id,
    activity_id: c.ids.activities,
    reason: `${c.tag}改期`,
  }),
  activity_summaries: (c) => ({ tenant_id: c.id, activity_id: c.ids.activities, body: `${c.tag}总结` }),
  activity_files: (c) => ({
    tenant_id: c.id,
    activity_id: c.ids.activities,
    file_id: c.ids.files,
    purpose: 'attachment',
  }),
  registrations: (c, id) => ({
    tenant_id: c.id,
    id,
    activity_id: c.ids.activities,
    unit_id: c.ids.units,
    unit_name: `${c.tag}有限公司`,
    places: 2,
    turn: 1,
  }),
  admissions: (c) => ({ tenant_id: c.id, registration_id: c.ids.registrations }),
  registration_cancellations: (c) => ({ tenant_id: c.id, registration_id: c.ids.registrations }),
  registration_names: (c) => ({
    tenant_id: c.id,
    registration_id: c.ids.registrations,
    number: 1,
    name: `${c.tag}某`,
  }),
  attendances: (c, id) => ({
    tenant_id: c.id,
    id,
    activity_id: c.ids.activities,
    registration_id: c.ids.registrations,
    present: 1,
    manner: 'list',
  }),
  secondments: (c, id) => ({
    tenant_id: c.id,
    id,
    name: `${c.tag}某`,
    from_body_id: c.ids.bodies,
    to_body_id: c.ids.bodies,
    since: addDays(TODAY, -30),
    until: addDays(TODAY, 300),
  }),
  secondment_endings: (c) => ({
    tenant_id: c.id,
    secondment_id: c.ids.secondments,
    ended_on: TODAY,
    result: `${c.tag}说明`,
  }),
}
