// What a noun and a verb mean in the database: a statement that whoever may do it gets through, in their own county.
import type { Noun, Verb } from '~/core/ability'
import { ACTIVITY_CASES } from './cases-of-activities'
import { CAMPAIGN_CASES } from './cases-of-campaigns'
import { DEMAND_CASES } from './cases-of-demands'
import { LIST_CASES } from './cases-of-lists'
import { OVERSIGHT_CASES } from './cases-of-oversight'
import { ROTATION_CASES } from './cases-of-rotation'
import { type Case, calls, creates, edits, givesRole, handsOver, idOf, reads, removes } from './statements'

/** Taking a list away is reading it and has no statement of its own: whoever may export must be able to read. */
export const IS_READING: readonly Verb[] = ['export']

/** Where the two differ on purpose. */
export const DIFFERENT: readonly { noun: Noun; verb: Verb; because: string }[] = [
  {
    noun: 'grants',
    verb: 'read',
    because: 'a committee above reads what it was given; the page is the county’s own',
  },
  {
    noun: 'settings',
    verb: 'read',
    because: 'all of a county read its words and hours; the page is for those who change them',
  },
  {
    noun: 'appointments',
    verb: 'reveal',
    because: 'one function shows any person’s phone; administrators use it among the members',
  },
]

/** A new noun without a case does not pass the types; a new verb of a noun does not pass the test. */
export const CASES: Record<Noun, Partial<Record<Verb, Case>>> = {
  units: {
    read: reads('units'),
    create: creates('units', []),
    edit: edits('units'),
    import: creates('imports', []),
  },
  unit_contacts: {
    read: reads('unit_contacts'),
    create: creates('unit_contacts'),
    edit: edits('unit_contacts'),
    reveal: calls('reveal_contact_phone', 'unit_contacts'),
  },
  areas: {
    read: reads('areas'),
    create: creates('areas', []),
    edit: edits('areas'),
    remove: {
      ...removes('areas', ['units', 'bodies', 'party_orgs', 'invitations']),
      prepare: (sql, c) => sql`delete from memberships where tenant_id = ${c.id} and area_id is not null`,
    },
  },
  bodies: { read: reads('bodies'), create: creates('bodies', []), edit: edits('bodies') },
  coverage: { read: reads('coverages'), create: creates('coverages'), edit: edits('coverages') },
  // The operator's alone, who is nobody's in a county; app/features/settings/calendars.server.test.ts tries it with one.
  calendar: { edit: { tries: [(sql) => sql`select public.publish_calendar_year(2049, '[]', 'x')`] } },
  archives: {
    read: reads('archives'),
    create: creates('archives', []),
    grant: calls('approve_archive', 'archives'),
  },
  imports: { read: reads('imports'), create: creates('imports', []) },
  appointments: {
    read: reads('appointments'),
    create: creates('appointments'),
    edit: edits('appointments'),
    import: creates('imports', []),
    reveal: calls('reveal_person_phone', 'people'),
  },
  assignments: {
    read: reads('assignments'),
    create: creates('assignments'),
    edit: edits('assignments'),
    remove: removes('assignments', ['visits']),
    import: creates('imports', []),
  },
  visits: { read: reads('visits'), record: creates('visits', []), withdraw: creates('visit_withdrawals') },
  logs: {
    read: reads('monthly_logs'),
    edit: edits('monthly_logs', ['log_submissions']),
    submit: creates('log_submissions'),
  },
  ...ACTIVITY_CASES,
  ...DEMAND_CASES,
  ...CAMPAIGN_CASES,
  ...LIST_CASES,
  ...ROTATION_CASES,
  runs: { read: reads('runs'), retry: calls('retry_run', 'runs') },
  mail: { read: reads('mail_log'), retry: calls('requeue_mail', 'mail_log') },
  complaints: {
    read: reads('complaints'),
    answer: creates('complaint_answers'),
    reveal: calls('reveal_complaint_contact', 'complaints'),
  },
  members: {
    // Their own membership everybody reads: the noun means the others'.
    read: {
      tries: [(sql, c, me) => sql`select from memberships where tenant_id = ${c.id} and person_id <> ${me}`],
    },
    create: givesRole('memberships'),
    remove: {
      tries: ['instructor', 'leader'].map(
        (role) => (sql, c) =>
          sql`
        select public.end_membership(${c.id}, m.id)
        from memberships m where m.tenant_id = ${c.id} and m.role = ${role} limit 1`,
      ),
    },
    reveal: calls('reveal_person_phone', 'people'),
    reset: {
      prepare: (sql, c) => sql`
        insert into private.second_factors (account_id, sealed, last_step) values (${c.person('officer')}, ${'v1.sealed-by-the-web'}, 0)`,
      tries: [(sql, c) => sql`select public.reset_second_factor(${c.id}, ${c.person('officer')})`],
    },
  },
  people: {
    create: creates('people', []),
    // Each corrects a row of their own: the noun means another's.
    edit: {
      tries: [
        (sql, c) =>
          sql`update people set name = name where tenant_id = ${c.id} and id = ${idOf('people', c)}`,
      ],
    },
    import: creates('imports', []),
  },
  delegations: {
    read: reads('delegations'),
    create: creates('delegations'),
    remove: { tries: [(sql, c) => sql`select public.end_delegation(${c.id})`] },
  },
  handovers: {
    read: reads('handovers'),
    create: {
      tries: [
        (sql, c) => handsOver(sql, c, idOf('people', c), c.signedIn('instructor').person_id),
        (sql, c) => handsOver(sql, c, c.signedIn('leader').person_id, c.signedIn('secretariat').person_id),
      ],
    },
  },
  leavings: {
    read: reads('leavings'),
    create: {
      tries: [
        (sql, c) => sql`select public.record_leaving(${c.id}, ${crypto.randomUUID()}, ${idOf('people', c)})`,
      ],
    },
  },
  invitations: {
    create: givesRole('invitations'),
    remove: {
      prepare: (sql, c) => sql`
        insert into invitations (tenant_id, person_id, email, role, invited_by)
        values (${c.id}, ${c.signedIn('department').person_id}, 'leader@example.test', 'leader', ${idOf('people', c)})`,
      tries: ['instructor', 'leader'].map(
        (role) => (sql, c) =>
          sql`
        select public.withdraw_invitation(${c.id}, i.id)
        from invitations i where i.tenant_id = ${c.id} and i.role = ${role}`,
      ),
    },
  },
  ...OVERSIGHT_CASES,
  applications: { read: reads('applications'), answer: calls('approve_application', 'applications') },
  setup: { read: reads('setup_waivers'), edit: creates('setup_waivers') },
  audit: { read: reads('audit_entries') },
  settings: { read: reads('settings'), edit: edits('settings') },
}
