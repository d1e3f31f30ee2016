// One row for every table of the rotation: the county's one body takes turns, and chairs this month.
import { firstDay, monthOf, nextPeriod } from '~/core/period'
import { HASH, type RowsOf, TODAY } from './place'

export const ROTATION_ROWS: RowsOf = {
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
  turn_swaps: (c, id) => ({
    tenant_id: c.id,
    id,
    turn_id: c.ids.turns,
    body_id: c.ids.bodies,
    reason: `${c.tag}调换`,
  }),
  swap_outcomes: (c) => ({
    tenant_id: c.id,
    swap_id: c.ids.turn_swaps,
    outcome: 'withdrawn',
    body_id: c.ids.bodies,
    reason: `${c.tag}撤回`,
  }),
  turn_handover_ticks: (c) => ({ tenant_id: c.id, turn_id: c.ids.turns, item: '资料与照片' }),
  turn_handover_notes: (c, id) => ({ tenant_id: c.id, id, turn_id: c.ids.turns, body: `${c.tag}交接` }),
  calendar_links: (c, id) => ({
    tenant_id: c.id,
    id,
    person_id: c.person('participant'),
    kind: 'person',
    secret_hash: HASH,
  }),
}
