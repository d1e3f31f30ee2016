// Grants: nobody writes what the database is to say, closed columns stay closed, and a visitor has a short list.
import { holds } from './rule'

const COLUMNS = (role: string) => `
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  cross join unnest('{${role}}'::text[]) role
  where n.nspname = 'public' and c.relkind in ('r', 'p', 'v')`
const COLUMN = `c.relname || '.' || a.attname`
const PLANTED =
  'create table public.planted (tenant_id uuid, id uuid, entered_by uuid, entered_at timestamptz, phone text, constraint planted_pkey primary key (tenant_id, id));'

holds('grants', [
  {
    says: 'who did it and when is for the database to say',
    offenders: `
      select distinct ${COLUMN} as offender ${COLUMNS('anon,authenticated')} and (a.attname ~ '_(by|at)$' or a.attgenerated <> '')
        and (has_column_privilege(role, c.oid, a.attnum, 'insert') or has_column_privilege(role, c.oid, a.attnum, 'update'))`,
    fault: `${PLANTED} grant insert on public.planted to authenticated`,
    exceptions: {
      'activities.ends_at': 'until when it takes place is for whoever plans it to say',
      'activities.starts_at': 'and since when',
    },
  },
  {
    says: 'nothing moves: no key can be changed',
    offenders: `
      select distinct ${COLUMN} as offender ${COLUMNS('anon,authenticated')} and has_column_privilege(role, c.oid, a.attnum, 'update')
        and exists (select from pg_constraint o where o.conrelid = c.oid and o.contype = 'p' and a.attnum = any (o.conkey))`,
    fault: `${PLANTED} grant update on public.planted to authenticated`,
  },
  {
    says: 'closed columns are read only through functions that record the look',
    offenders: `
      select distinct ${COLUMN} as offender ${COLUMNS('anon,authenticated')}
        and a.attname in ('phone', 'delivery_email', 'secret_hash', 'receipt_hash', 'contact', 'reason')
        and has_column_privilege(role, c.oid, a.attnum, 'select')`,
    fault: `${PLANTED} grant select on public.planted to authenticated`,
    exceptions: {
      'archives.reason': 'why a county takes its data with it, for the second key to read',
      'calendar_overrides.reason': 'why a county works on other days, for those who plan by them',
      'application_decisions.reason': 'written by the operator for the applicant to read',
      'case_openings.reason': 'written by the committee above for the county to read',
      'exports.reason': 'why more than fifty people were taken away, for the auditor to read',
      'import_overrides.reason': 'why a code was let stand, for the office to read',
      'activity_cancellations.reason': 'why it does not take place, for everybody who might have come',
      'mail_log.reason': 'one word of a closed set',
      'list_editions.reason': 'printed with the correction',
      'list_redactions.reason': 'stands where the words stood',
      'resource_withdrawals.reason': 'told to whoever might have used it',
      'resources.contact': 'whom to ask, put there for the county’s own people by who offers',
      'reported_figure_withdrawals.reason': 'one word of a closed set',
      'swap_offers.reason': 'told to the members with the offer',
      'swap_outcomes.reason': 'told to the members with the answer',
      'turn_cancellations.reason': 'told to all of the county with the plan',
      'turn_changes.reason': 'told to all of the county with the plan',
      'turn_skips.reason': 'told to all of the county with the plan',
      'turn_swaps.reason': 'told to the members with the offer',
    },
  },
  {
    says: 'a visitor without an account may do this and no more',
    offenders: `
      select c.relname || ' ' || lower(command) || ' (' || string_agg(a.attname, ', ' order by a.attnum) || ')' as offender
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      cross join unnest('{SELECT,INSERT,UPDATE}'::text[]) command
      where n.nspname = 'public' and c.relkind in ('r', 'p', 'v') and has_column_privilege('anon', c.oid, a.attnum, command)
      group by c.relname, command`,
    fault: `${PLANTED} grant select (id) on public.planted to anon`,
    exceptions: {
      'calendar_years select (year, is_published, source)': 'published',
      'work_days select (day, is_workday, ordinal, name, source)': 'published',
      'divisions select (code, name, parent, initials, pinyin, valid_from, valid_to, successor)': 'published',
      'tenants select (id, code, kind, name, short_name, division, parent_id)': 'which counties there are',
      'settings select (tenant_id, language, filing_icp, filing_police, notice)':
        'the notices of the sign-in page',
      'sign_in_attempts insert (id, account, address)': 'trying to sign in',
      'recoveries insert (id, account)': 'asking for a new password',
      'applications insert (id, place, division, code, name, short_name, applicant, office_phone, email, system_admin, system_admin_email, security_admin, security_admin_email, auditor, auditor_email, language)':
        'applying to be served',
      'applications select (tenant_id, id, place, division, code, name, short_name, applied_at, expires_at)':
        'the one whose link it holds',
      'application_confirmations select (tenant_id, application_id, confirmed_at)':
        'whether that was confirmed',
      'application_confirmations insert (tenant_id, application_id)': 'confirming it',
      'application_decisions select (tenant_id, application_id, verdict, reason, founded_id, decided_at)':
        'what was decided of it',
      'invitations select (tenant_id, id, email, role, manner, expires_at, sent_at, accepted_at, withdrawn_at)':
        'the one whose secret it holds',
      'opinion_forms select (tenant_id, id, campaign_id, reference, unit_id, unit_name)':
        'the form whose code it holds',
      'campaigns select (tenant_id, id, title, since, until, questions)': 'what that form asks',
      'campaign_endings select (tenant_id, campaign_id, ended_at)': 'whether it is asked no more',
      'opinions insert (tenant_id, id, form_id, manner, given_on, points)': 'filling that form in',
      'opinions select (tenant_id, id, form_id, number, recorded_at)': 'that it was filled in, and when',
      'complaints insert (tenant_id, id, body, about_name, about_person, contact, receipt_hash)':
        'complaining',
      'complaints select (tenant_id, id, year, number, reference, body, raised_at)':
        'the one whose receipt it holds',
      'complaint_answers select (tenant_id, complaint_id, body, answered_at)': 'the answer to it',
      'mail_log select (tenant_id, kind, person_id, unsubscribe_hash)':
        'what the unsubscribing link it holds came with',
      'unsubscriptions select (tenant_id, person_id, kind)': 'whether that link was used',
      'unsubscriptions insert (tenant_id, person_id, kind)': 'using it',
    },
  },
  {
    says: 'roles of the data API have no other kind of right, and the secret key none on tables',
    offenders: `
      select distinct c.oid::regclass::text || ' ' || a.grantee::regrole || ' ' || a.privilege_type as offender
      from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join lateral aclexplode(c.relacl) a
      where n.nspname in ('public', 'private') and (
        (a.grantee in ('anon'::regrole, 'authenticated'::regrole) and a.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE'))
        or (a.grantee = 'service_role'::regrole and c.oid not in ('private.instance'::regclass, 'private.cross_county_paths'::regclass))
        or a.grantee = 0)`,
    fault: `${PLANTED} grant truncate on public.planted to authenticated`,
  },
])
