// The rows of tests/scene/rows.ts that say who is in the county, and who let them in and out.
import { HASH, type RowsOf, TODAY } from './place'

export const PEOPLE_ROWS: RowsOf = {
  people: (c, id) => ({
    tenant_id: c.id,
    id,
    name: `${c.tag}某`,
    phone: c.phone,
    delivery_email: `${id}@example.test`,
  }),
  memberships: (c, id) => ({ tenant_id: c.id, id, person_id: c.ids.people, role: 'instructor' }),
  delegations: (c, id) => ({
    tenant_id: c.id,
    id,
    ended_at: new Date(),
  }),
  invitations: (c, id) => ({
    tenant_id: c.id,
    id,
    person_id: c.ids.people,
    email: `${c.tag}-${id}@example.test`,
    role: 'instructor',
    secret_hash: HASH,
  }),
  mail_proofs: (c, id) => ({
    tenant_id: c.id,
    id,
    person_id: c.ids.people,
    address: `${id}@example.test`,
    secret_hash: HASH,
  }),
  handovers: (c, id) => ({
    tenant_id: c.id,
    id,
    from_id: c.ids.people,
    to_id: c.person('instructor'),
    since: TODAY,
  }),
  handover_items: (c) => ({
    tenant_id: c.id,
    handover_id: c.ids.handovers,
    number: 1,
    kind: 'memberships',
    record_id: c.ids.memberships,
    row_after: { role: 'instructor' },
  }),
  leavings: (c, id) => ({ tenant_id: c.id, id, person_id: c.ids.people }),
}
