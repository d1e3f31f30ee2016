// Faults that somebody could make in the database's walls, each with the test that names it. `npm run faults` plants them all.
import { ACCESS_FAULTS } from './faults-of-access'
import { ACTIVITY_FAULTS } from './faults-of-activities'
import { CAMPAIGN_FAULTS } from './faults-of-campaigns'
import { CONFIDENTIALITY_FAULTS } from './faults-of-confidentiality'
import { DISPATCH_FAULTS } from './faults-of-dispatches'
import { ESCALATION_FAULTS } from './faults-of-escalations'
import { FIGURE_FAULTS } from './faults-of-figures'
import { LIST_FAULTS } from './faults-of-lists'
import { ROUTING_FAULTS } from './faults-of-routing'
import { SLIP_FAULTS } from './faults-of-slips'
import { both, definer, type Fault, granted, loosened, rewritten, together, unguarded } from './plant'

const ISOLATION = 'tests/isolation/isolation.test.ts'
const READING = 'tests/reading.test.ts'
const VISITS = 'app/features/visits/visits.server.test.ts'
const MATRIX = 'tests/policy-matrix/policy-matrix.test.ts'
const CONVENTIONS = 'tests/conventions'

const FOREIGN_READ = "county B is not read by A's officer, beyond what it granted"
const FOREIGN_WRITE = "county B is not written by A's officer; nothing moves into it or out of it"

export const FAULTS: readonly Fault[] = [
  // Reading beyond one's county
  ...(
    [
      'units',
      'unit_contacts',
      'people',
      'memberships',
      'visits',
      'visit_notes',
      'monthly_logs',
      'complaints',
      'invitations',
      'imports',
      'runs',
      'oversight_grants',
      'demand_texts',
      'dispatch_texts',
    ] as const
  ).map((table) => ({
    says: `everybody reads ${table}`,
    plant: loosened(table, 'select'),
    file: ISOLATION,
    test: FOREIGN_READ,
  })),
  {
    says: 'the ledger’s view asks as its owner',
    plant: definer('unit_ledger'),
    file: ISOLATION,
    test: FOREIGN_READ,
  },
  {
    says: 'a lesser grant opens lists as well',
    plant: rewritten('private.overseen_tenants', '>= array_position', '>= 0 * array_position'),
    file: ISOLATION,
    test: 'county B is not read by an overseer with an aggregate grant',
  },
  {
    says: 'a grant never expires',
    plant: rewritten('private.overseen_tenants', 'g.expires_on >= today', 'true'),
    file: ISOLATION,
    test: 'county B is not read by an overseer whose grant has expired',
  },
  {
    says: 'a membership that ended still counts',
    plant: rewritten('private.my_tenant_ids', 'm.ended_at is null', 'true'),
    file: ISOLATION,
    test: "county B is not read by B's officer of yesterday",
  },
  {
    says: 'a role counts in every county of its person',
    plant: rewritten('private.my_tenant_ids', 'm.role = any (roles)', 'true'),
    file: ISOLATION,
    test: 'county B is not read by a person of both counties',
  },
  {
    says: 'whoever knows a county’s id may speak for it',
    plant: together(
      rewritten('private.act_as', "if current_user <> 'service_role' then", 'if false then'),
      granted('execute on function private.system_member_of(uuid)', 'anon, authenticated'),
    ),
    file: ISOLATION,
    test: 'speaking for a county needs the secret key',
  },
  // Writing beyond one's county
  ...(['units', 'memberships', 'coverages', 'unit_contacts', 'party_orgs'] as const).map((table) => ({
    says: `everybody writes ${table}`,
    plant: loosened(table, 'insert'),
    file: ISOLATION,
    test: FOREIGN_WRITE,
  })),
  ...(['bodies', 'people'] as const).map((table) => ({
    says: `everybody changes ${table}`,
    plant: loosened(table, 'update'),
    file: ISOLATION,
    after: FOREIGN_WRITE,
    test: 'after all of that, county B is as it was, to the last letter',
  })),
  // Reading beyond one's role
  {
    says: 'an instructor reads every visit of the county',
    plant: rewritten('private.my_served_units', 'a.instructor_id = s.instructor_id', 'true'),
    file: READING,
    test: 'instructor reads',
  },
  {
    says: 'an area worker works everywhere',
    plant: rewritten('private.my_served_units', 'and a.area_id = u.area_id', ''),
    file: READING,
    test: 'area_worker reads',
  },
  {
    says: 'a phone is read unmasked',
    plant: granted('select (phone) on public.unit_contacts', 'authenticated'),
    file: READING,
    test: 'a phone is masked for everyone, the office too',
  },
  {
    says: 'an opened case stays open',
    plant: rewritten('private.opened_cases', "interval '30 minutes'", "interval '30 years'"),
    file: READING,
    test: 'gives a reason, reads that one text for thirty minutes',
  },
  {
    says: 'a case is opened with a list grant',
    plant: rewritten(
      'private.open_case',
      "private.overseen_tenants('case')",
      "private.overseen_tenants('list')",
    ),
    file: READING,
    test: 'opens nothing without a reason, nor with a lesser grant',
  },
  {
    says: 'a closed column is granted',
    plant: granted('select (delivery_email) on public.people', 'authenticated'),
    file: `${CONVENTIONS}/grants.test.ts`,
    test: 'closed columns are read only',
  },
  {
    says: 'a visitor may read a table of a county',
    plant: granted('select on public.units', 'anon'),
    file: `${CONVENTIONS}/grants.test.ts`,
    test: 'a visitor without an account may do',
  },
  {
    says: 'a visitor may call a definer',
    plant: granted('execute on function private.my_reach()', 'anon'),
    file: `${CONVENTIONS}/functions.test.ts`,
    test: 'no visitor may call a definer',
  },
  {
    says: 'a table has no row-level security',
    plant: both(
      'alter table public.coverages disable row level security',
      'alter table public.coverages enable row level security',
    ),
    file: `${CONVENTIONS}/tables.test.ts`,
    test: 'every table in public has row-level',
  },
  {
    says: 'the page offers what the database refuses',
    plant: both(
      'revoke insert on public.oversight_grants from authenticated',
      'grant insert (tenant_id, id, grantee_id, scope, expires_on) on public.oversight_grants to authenticated',
    ),
    file: `${CONVENTIONS}/policies.test.ts`,
    test: 'a command is granted exactly where',
  },
  {
    says: 'the leader appoints instructors',
    plant: loosened('appointments', 'insert'),
    file: MATRIX,
    test: 'create appointments',
  },
  // The trace
  {
    says: 'units change without a trace',
    plant: unguarded('units', 'traced_update'),
    file: `${CONVENTIONS}/traces.test.ts`,
    test: 'every insert, update and delete',
  },
  {
    says: 'a member writes audit entries',
    plant: granted('insert on public.audit_entries', 'authenticated'),
    file: `${CONVENTIONS}/traces.test.ts`,
    test: 'no role of the data API may write',
  },
  // Recording what did not happen
  {
    says: 'a visit may lie in the future, or before its assignment',
    plant: unguarded('visits', 'visits_refuse'),
    file: VISITS,
    test: 'says the same reason',
  },
  {
    says: 'a log may be submitted empty',
    plant: unguarded('log_submissions', 'log_submissions_refuse'),
    file: 'app/features/logs/logs.server.test.ts',
    test: 'without a text cannot be submitted, not even at the data API',
  },
  ...ACCESS_FAULTS,
  ...ACTIVITY_FAULTS,
  ...DISPATCH_FAULTS,
  ...SLIP_FAULTS,
  ...CAMPAIGN_FAULTS,
  ...ROUTING_FAULTS,
  ...ESCALATION_FAULTS,
  ...FIGURE_FAULTS,
  ...LIST_FAULTS,
  ...CONFIDENTIALITY_FAULTS,
]
