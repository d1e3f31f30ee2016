-- Mail: a mail is a row before it leaves, is claimed before it is sent, and is never sent a second time by a machine.

create table public.mail_log (
  tenant_id    uuid not null,
  id           uuid not null default gen_random_uuid(),
  kind         text not null check (kind in ('visit-reminder', 'visits-missed', 'log-reminder',
               'menu-published', 'menu-reminder', 'activity-published', 'activity-cancelled', 'place-freed', 'invitation', 'recovery', 'archive-ready', 'sign-in-new-device', 'factor-reset', 'password-expiring', 'audit-verified', 'audit-fault', 'mail-proof', 'removal',
               'application-confirmation', 'application-received', 'application-waiting', 'application-approved', 'application-declined',
               'turn-handover', 'swap-offered', 'swap-accepted', 'swap-closed', 'collection-opened', 'collection-reminder', 'edition-published',
               'dispatch-digest', 'demand-question', 'demand-resolved')),
  is_urgent    boolean not null generated always as (kind in ('invitation', 'recovery', 'archive-ready', 'sign-in-new-device', 'factor-reset', 'password-expiring', 'audit-verified', 'audit-fault', 'mail-proof', 'removal')
               or kind like 'application-%') stored,      -- leaves at any hour, cannot be stopped
  person_id    uuid not null,
  key          text not null check (length(key) between 1 and 80),       -- the period, or the id of what the mail is about
  message_id   text not null,
  unsubscribe_hash text,                                                  -- sha256 of what the link in a reminder carries
  state        text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed', 'uncertain', 'held')),
  reason       text check (reason in ('no_mailbox', 'unsubscribed', 'window_passed', 'nothing_to_say', 'rejected', 'deferred_too_often', 'worker_lost', 'connection_lost')),
  answer       text check (length(answer) <= 200),                        -- the mail server's code and words
  queued_at    timestamptz not null default private.now(),
  attempts     int not null default 0,
  retry_at     timestamptz,
  leased_until timestamptz,
  settled_at   timestamptz,
  requeued_by  uuid,
  requeued_at  timestamptz,
  constraint mail_log_pkey primary key (tenant_id, id),
  constraint mail_log_once_key unique (tenant_id, kind, person_id, key),
  constraint mail_log_person_fkey foreign key (tenant_id, person_id) references public.people (tenant_id, id) on update cascade,
  constraint mail_log_requeued_by_fkey foreign key (tenant_id, requeued_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.mail_log is '发信登记：一人一类一期只有一封；先登记、再认领、后发送。';
comment on column public.mail_log.state is 'queued → sending → sent | failed (refused for good) | uncertain (perhaps delivered: only a person sends it again) | held (not to be sent, see reason).';
create index mail_log_queued_idx on public.mail_log (tenant_id, is_urgent desc, queued_at, id) where state = 'queued';
create index mail_log_sending_idx on public.mail_log (tenant_id) where state = 'sending';
create index mail_log_content_idx on public.mail_log (tenant_id, kind, key) where state in ('queued', 'sending');
create index mail_log_latest_idx on public.mail_log (tenant_id, queued_at desc, id desc);
create index mail_log_state_idx on public.mail_log (tenant_id, state, queued_at desc, id desc);
create index mail_log_person_idx on public.mail_log (tenant_id, person_id, queued_at desc);
create index mail_log_unsubscribe_idx on public.mail_log (unsubscribe_hash);
create index mail_log_requeued_by_idx on public.mail_log (tenant_id, requeued_by) where requeued_by is not null;

create table public.unsubscriptions (
  tenant_id       uuid not null,
  person_id       uuid not null,
  kind            text not null check (kind in ('visit-reminder', 'visits-missed', 'log-reminder', 'menu-published', 'menu-reminder', 'activity-published',
                  'activity-cancelled', 'place-freed', 'turn-handover', 'swap-offered', 'swap-accepted', 'swap-closed',
                  'collection-opened', 'collection-reminder', 'edition-published',
                  'dispatch-digest', 'demand-question', 'demand-resolved')),
  unsubscribed_at timestamptz not null default now(),
  constraint unsubscriptions_pkey primary key (tenant_id, person_id, kind),
  constraint unsubscriptions_person_fkey foreign key (tenant_id, person_id) references public.people (tenant_id, id) on update cascade
);
comment on table public.unsubscriptions is '退订：某人不再接收某类提醒邮件；邀请与找回密码不可退订。';

-- ── Queuing: one row per person and key, whoever cannot be reached included ───────────────────────────────────────

-- Invoker: the county's machine may insert, nobody else.
create function private.queue_mails(county uuid, of_kind text, of_key text, people uuid[]) returns int
  language plpgsql set search_path = ''
as $$
declare
  queued int;
begin
  insert into public.mail_log (tenant_id, kind, person_id, key, message_id, state, reason)
    select county, of_kind, p.id, of_key, of_kind || '.' || md5(county::text || of_kind || p.id::text || of_key),
      case when r.reason is null then 'queued' else 'held' end, r.reason
    from public.people p
    cross join lateral (select private.hold_reason(county, of_kind, p.id, p.has_mailbox) as reason) r
    where p.tenant_id = county and p.id = any (people)
    on conflict do nothing;
  get diagnostics queued = row_count;
  return queued;
end
$$;
comment on function private.queue_mails is 'A mail for each of these people who has none of this kind and key; says how many were new.';

create function private.hold_reason(county uuid, of_kind text, person uuid, has_mailbox boolean) returns text
  language plpgsql stable set search_path = ''
as $$
begin
  if not has_mailbox and of_kind not in ('invitation', 'mail-proof') then return 'no_mailbox'; end if;       -- these carry their own address
  if exists (select from public.unsubscriptions u where (u.tenant_id, u.person_id, u.kind) = (county, person, of_kind)) then return 'unsubscribed'; end if;
  return null;
end
$$;

create function public.queue_visit_reminders(county uuid, half_month text, most int default 500) returns int
  language plpgsql set search_path = '' set statement_timeout = '60s'
as $$
begin
  return private.queue_mails(county, 'visit-reminder', half_month, array(
    select distinct o.person_id from private.contact_obligations(county, half_month) o
    where o.contacted_on is null and not exists (
      select from public.mail_log m where (m.tenant_id, m.kind, m.person_id, m.key) = (county, 'visit-reminder', o.person_id, half_month))
    limit least(most, 500)));
end
$$;
comment on function public.queue_visit_reminders is 'A reminder for each instructor who owes a contact in this half-month and has none yet; call until it returns 0.';

create function public.queue_missed_visits(county uuid, half_month text) returns int
  language plpgsql set search_path = '' set statement_timeout = '60s'
as $$
begin
  if not exists (select from private.contact_obligations(county, half_month) o where o.contacted_on is null) then return 0; end if;
  return private.queue_mails(county, 'visits-missed', half_month, array(
    select distinct m.person_id from public.memberships m where m.tenant_id = county and m.role = 'officer' and m.ended_at is null limit 500));
end
$$;
comment on function public.queue_missed_visits is 'Tells the office''s officers that contacts of this half-month are missing, if any are.';

create function public.queue_log_reminders(county uuid, month text, most int default 500) returns int
  language plpgsql set search_path = '' set statement_timeout = '60s'
as $$
begin
  return private.queue_mails(county, 'log-reminder', month, array(
    select d.person_id from private.log_debtors(county, month) d
    where not exists (
      select from public.mail_log m where (m.tenant_id, m.kind, m.person_id, m.key) = (county, 'log-reminder', d.person_id, month))
    limit least(most, 500)));
end
$$;
comment on function public.queue_log_reminders is 'A reminder for each instructor whose log of this month is not submitted and who has none yet; call until it returns 0.';

create function private.log_debtors(county uuid, of_month text) returns table (person_id uuid)
  language plpgsql stable set search_path = '' rows 200
as $$
begin
  return query
    select o.person_id from private.log_obligations(county, of_month) o
    where not exists (
      select from public.monthly_logs l
      join public.appointments a on a.tenant_id = county and a.id = l.instructor_id and a.person_id = o.person_id
      join public.log_submissions s on s.tenant_id = county and s.log_id = l.id
      where l.tenant_id = county and l.month = of_month);
end
$$;
comment on function private.log_debtors is 'Who owes the log of a month and has not submitted one, under whichever appointment.';

create function public.queue_mail(county uuid, kind text, person uuid, key text) returns int
  language plpgsql set search_path = ''
as $$ begin return private.queue_mails(county, kind, key, array[person]); end $$;
comment on function public.queue_mail is 'One mail for one person: an invitation or a recovery.';

-- ── What a mail says: read when it leaves, so that nobody is reminded of what is done ─────────────────────────────

-- Definer: invitations and recoveries hold closed columns. Of the speaker's own county; the mails under way come first. Null where
-- there is nothing to say any more.
create function private.mail_contents(of_kind text, of_key text) returns table (id uuid, content jsonb)
  language plpgsql stable security definer set search_path = '' rows 500
as $$
declare
  county uuid := (private.my_tenant_ids('system'))[1];
begin
  return query
    with asked as (
      select m.id, m.person_id from public.mail_log m
      where m.tenant_id = county and m.kind = of_kind and m.key = of_key and m.state in ('sending', 'queued')
      order by (m.state = 'sending') desc, m.queued_at, m.id limit 500
    )
    select a.id, s.content from asked a left join private.sayings(county, of_kind, of_key, (select array_agg(x.person_id) from asked x)) s on s.person_id = a.person_id;
end
$$;

create function public.mail_contents(of_kind text, of_key text) returns table (id uuid, content jsonb)
  language plpgsql stable set search_path = '' rows 500
as $$ begin return query select * from private.mail_contents(of_kind, of_key); end $$;
comment on function public.mail_contents is 'What the mails of a kind and key that are to leave have to say as of now, at most 500; null where that is nothing any more.';

-- All people at once: asking for each alone would read the county's assignments as often as it has instructors.
create function private.sayings(county uuid, of_kind text, of_key text, people uuid[]) returns table (person_id uuid, content jsonb)
  language plpgsql stable set search_path = '' rows 500
as $$
declare
  due_on date;
  is_provisional boolean;
begin
  case of_kind
    when 'visit-reminder' then
      due_on := private.last_workday(of_key, county);
      is_provisional := private.is_provisional(due_on);
      return query
        select o.person_id, jsonb_build_object('units', jsonb_agg(u.name order by u.initials, u.id), 'due_on', due_on, 'is_provisional', is_provisional)
        from private.contact_obligations(county, of_key) o
        join unnest(people) as p(id) on p.id = o.person_id
        join public.units u on u.tenant_id = county and u.id = o.unit_id
        where o.contacted_on is null
        group by o.person_id;
    when 'visits-missed' then
      return query select p, c.content from unnest(people) p cross join (select private.visits_missed_content(county, of_key) as content) c where c.content is not null;
    when 'log-reminder' then
      return query select d.person_id, '{}'::jsonb from private.log_debtors(county, of_key) d where d.person_id = any (people);
    when 'menu-published', 'menu-reminder', 'activity-published', 'activity-cancelled', 'place-freed' then
      return query select s.person_id, s.content from private.activity_sayings(county, of_kind, of_key, people) s;
    when 'turn-handover' then return query select * from private.turn_handover_sayings(county, of_key::uuid, people);
    when 'swap-offered', 'swap-accepted', 'swap-closed' then return query select * from private.swap_sayings(county, of_kind, of_key::uuid, people);
    when 'collection-opened', 'collection-reminder', 'edition-published' then
      return query select * from private.list_sayings(county, of_kind, of_key, people);
    when 'dispatch-digest', 'demand-question', 'demand-resolved' then
      return query select * from private.dispatch_sayings(county, of_kind, of_key, people);
    when 'invitation' then
      return query
        select i.person_id, jsonb_build_object('role', i.role, 'account', i.email, 'expires_on', private.day_of(i.expires_at)) from public.invitations i
        where i.tenant_id = county and i.id = of_key::uuid and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > now();
    when 'archive-ready' then
      return query
        select p, jsonb_build_object('until', a.made_at + make_interval(hours => private.archive_hours_max()))
        from public.archives a cross join unnest(people) p
        where a.tenant_id = county and a.id = of_key::uuid and a.made_at > private.now() - make_interval(hours => private.archive_hours_max());
    when 'recovery' then
      return query
        select p.id, jsonb_build_object('account', r.account) from public.recoveries r
        join auth.users u on lower(u.email) = r.account                    -- a link goes to its own account's person only
        join public.people p on p.tenant_id = county and p.account_id = u.id and p.id = any (people) and p.mail_proven_at is not null
        where r.id = of_key::uuid and r.requested_at > now() - interval '1 hour';
    when 'sign-in-new-device' then
      return query
        select s.person_id, jsonb_build_object('at', s.started_at, 'agent', private.agent_family(s.agent), 'address', private.address_prefix(s.address))
        from public.sign_ins s where s.session_id = of_key::uuid;
    when 'factor-reset' then
      return query select r.person_id, jsonb_build_object('at', r.reset_at) from public.factor_resets r where r.tenant_id = county and r.id = of_key::uuid;
    when 'password-expiring' then
      return query select p, jsonb_build_object('expires_on', of_key) from unnest(people) p
        where private.password_expires_on(p) = of_key::date;             -- changed since: nothing to say
    when 'audit-verified', 'audit-fault' then
      return query
        select p, jsonb_build_object('seals', c.seals, 'entries', c.entries, 'head_n', c.head_n, 'head_hash', c.head_hash, 'fault', c.fault)
        from unnest(people) p cross join (
          select k.* from public.audit_checks k where k.tenant_id = county and k.day = of_key::date order by k.checked_at desc limit 1) c;
    when 'mail-proof' then
      return query
        select f.person_id, '{}'::jsonb from public.mail_proofs f
        where f.tenant_id = county and f.id = of_key::uuid and f.proven_at is null and f.asked_at > now() - interval '1 day';
    when 'removal' then
      return query
        select l.person_id, jsonb_build_object('left_on', private.day_of(l.left_at)) from public.leavings l
        where l.tenant_id = county and l.id = of_key::uuid;
    else
      return query select s.person_id, s.content from private.application_sayings(county, of_kind, of_key::uuid, people) s;
  end case;
end
$$;

create function private.visits_missed_content(county uuid, half_month text) returns jsonb
  language plpgsql stable set search_path = ''
as $$
begin
  return (
    select jsonb_build_object('missed', count(*), 'obliged', max(t.obliged), 'instructors', count(distinct o.person_id))
    from private.contact_obligations(county, half_month) o
    cross join (select count(*) as obliged from private.contact_obligations(county, half_month)) t
    where o.contacted_on is null
    having count(*) > 0
  );
end
$$;

-- ── When a mail may leave ────────────────────────────────────────────────────────────────────────────────────────

create function private.mail_may_leave(county uuid) returns boolean
  language plpgsql stable set search_path = ''
as $$
begin
  return private.is_workday(private.today(), county) and exists (
    select from public.settings g
    where g.tenant_id = county
      and (private.now() at time zone interval '8 hours')::time >= g.quiet_until
      and (private.now() at time zone interval '8 hours')::time < g.quiet_from);
end
$$;
comment on function private.mail_may_leave is 'Whether now is within the county''s mail hours, on a working day.';

create function private.mail_window_passed(of_kind text, of_key text) returns boolean
  language plpgsql stable set search_path = ''
as $$
begin
  return case of_kind
    when 'visit-reminder' then private.closes_on('visits.remind', of_key) < private.today()
    when 'log-reminder' then private.closes_on('logs.remind', of_key) < private.today()
    when 'menu-reminder' then private.closes_on('menus.remind', of_key) < private.today()
    when 'collection-opened' then private.closes_on('lists.open', of_key) < private.today()
    when 'collection-reminder' then private.closes_on('lists.remind', of_key) < private.today()
    when 'dispatch-digest' then of_key < private.today()::text
    else false end;
end
$$;

-- Definer: looks across counties.
create function private.counties_with_mail(most int) returns table (tenant_id uuid)
  language plpgsql security definer set search_path = '' rows 500
as $$
begin
  return query
    select o.tenant_id from (
      select m.tenant_id, bool_or(m.is_urgent) filter (where m.state = 'queued') as is_urgent,
        bool_or(m.state = 'queued') as is_queued, bool_or(m.state = 'sending') as is_lost
      from public.mail_log m
      where (m.state = 'queued' and coalesce(m.retry_at, '-infinity') <= now()) or (m.state = 'sending' and m.leased_until < now())
      group by m.tenant_id
    ) o
    where o.is_lost or o.is_urgent or (o.is_queued and private.mail_may_leave(o.tenant_id))
    limit least(most, 500);
end
$$;

create function public.counties_with_mail(most int) returns table (tenant_id uuid)
  language plpgsql set search_path = '' rows 500
as $$ begin return query select * from private.counties_with_mail(most); end $$;
comment on function public.counties_with_mail is 'Counties with mail that may leave now, at most 500.';

-- ── Sending: tidy once, then claim and settle by batches until a batch is empty ──────────────────────────────────

-- A worker that vanished between claim and answer may have sent its mails: that cannot be known, so a person decides.
-- Definer: what became of a mail is written by these functions alone; the county is the speaker's own.
create function private.tidy_mail() returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.mail_log m set state = 'uncertain', reason = 'worker_lost', settled_at = private.now(), leased_until = null
    where m.tenant_id = any (private.my_tenant_ids('system')) and m.state = 'sending' and m.leased_until < now();
  update public.mail_log m set state = 'held', settled_at = private.now(),
      reason = coalesce(private.hold_reason(m.tenant_id, m.kind, m.person_id, p.has_mailbox), 'window_passed')
    from public.people p
    where m.tenant_id = any (private.my_tenant_ids('system')) and m.state = 'queued' and p.tenant_id = m.tenant_id and p.id = m.person_id
      and (private.hold_reason(m.tenant_id, m.kind, m.person_id, p.has_mailbox) is not null or private.mail_window_passed(m.kind, m.key));
end
$$;

create function public.tidy_mail() returns void
  language plpgsql set search_path = ''
as $$ begin perform private.tidy_mail(); end $$;
comment on function public.tidy_mail is 'Before a county''s mail is sent: lost claims become uncertain; what is too late or cannot be delivered is held.';

-- Definer: addresses are closed columns, and only the county's own machine is handed one, with the mail that goes there.
-- Outcomes: sent · failed (refused for good) · deferred (4xx: later, at most twelve times) · unreached (no connection: later, uncounted)
-- · uncertain (the connection broke after the text) · held (nothing to say).
create function private.settle_and_claim(batch int, outcomes jsonb)
  returns table (id uuid, kind text, key text, message_id text, address text, name text, language text, unsubscribe_token text)
  language plpgsql security definer set search_path = '' rows 50
as $$
declare
  county uuid := (private.my_tenant_ids('system'))[1];
  is_open boolean := private.mail_may_leave(county);
begin
  update public.mail_log m set
      state = case when o.outcome in ('deferred', 'unreached') then case when o.outcome = 'deferred' and m.attempts >= 12 then 'failed' else 'queued' end else o.outcome end,
      reason = case o.outcome when 'failed' then 'rejected' when 'uncertain' then 'connection_lost' when 'held' then 'nothing_to_say'
        when 'deferred' then case when m.attempts >= 12 then 'deferred_too_often' end end,
      answer = left(o.answer, 200),
      attempts = m.attempts - case o.outcome when 'unreached' then 1 else 0 end,
      retry_at = case o.outcome when 'deferred' then now() + make_interval(mins => least(power(2, m.attempts)::int, 60)) when 'unreached' then now() + interval '1 minute' end,
      settled_at = case when o.outcome not in ('deferred', 'unreached') then private.now() end,
      leased_until = null
    from jsonb_to_recordset(outcomes) as o(id uuid, outcome text, answer text)
    where m.tenant_id = county and m.id = o.id
      and (m.state = 'sending' or (m.state = 'uncertain' and m.reason = 'worker_lost'));      -- the answer came after the lease

  return query
    with taken as (
      select m.id from public.mail_log m
      where m.tenant_id = county and m.state = 'queued' and coalesce(m.retry_at, '-infinity') <= now()
        and (is_open or m.is_urgent)
      order by m.is_urgent desc, m.queued_at, m.id limit least(batch, 50) for update skip locked
    ), claimed as (
      update public.mail_log m set state = 'sending', attempts = m.attempts + 1, leased_until = now() + interval '5 minutes', retry_at = null, reason = null,
          unsubscribe_hash = case when not m.is_urgent then private.hash_of(private.unsubscribe_token(county, m.person_id, m.kind)) end
        from taken t where m.tenant_id = county and m.id = t.id
        returning m.id, m.kind, m.key, m.message_id, m.person_id, m.is_urgent
    )
    select c.id, c.kind, c.key, c.message_id,
      case c.kind
        when 'invitation' then (select i.deliver_to from public.invitations i where i.tenant_id = county and i.id = c.key::uuid)
        when 'mail-proof' then (select f.address from public.mail_proofs f where f.tenant_id = county and f.id = c.key::uuid)
        else p.delivery_email end,
      p.name, coalesce(p.language, g.language),
      case when not c.is_urgent then private.unsubscribe_token(county, c.person_id, c.kind) end
    from claimed c
    join public.people p on p.tenant_id = county and p.id = c.person_id
    join public.settings g on g.tenant_id = county;
end
$$;

create function public.settle_and_claim(batch int, outcomes jsonb default '[]')
  returns table (id uuid, kind text, key text, message_id text, address text, name text, language text, unsubscribe_token text)
  language plpgsql set search_path = '' rows 50
as $$ begin return query select * from private.settle_and_claim(batch, outcomes); end $$;
comment on function public.settle_and_claim is 'Writes what became of the last batch and claims the next, at most 50, for five minutes; empty when nothing may leave.';

-- Definer: the office may send again what did not certainly arrive, and change nothing else of it.
create function private.requeue_mail(county uuid, mail uuid) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.mail_log m set state = 'queued', reason = null, answer = null, attempts = 0, retry_at = null, settled_at = null,
      requeued_by = private.me(), requeued_at = private.now()
    where m.tenant_id = county and m.id = mail and (m.state in ('uncertain', 'failed') or m.reason = 'no_mailbox') and m.tenant_id = any (private.my_tenant_ids('officer'));
  if not found then return false; end if;
  perform private.note_command(county, 'sent_again', 'mail_log', mail::text);
  return true;
end
$$;

create function public.requeue_mail(county uuid, mail uuid) returns boolean
  language plpgsql set search_path = ''
as $$ begin return private.requeue_mail(county, mail); end $$;
comment on function public.requeue_mail is 'Queues a mail again that is uncertain, refused, or had no mailbox to go to; false where there is none that the caller may send.';

-- Keyset (name, id). Invoker: who reads the county's people.
create function public.list_unreachable(county uuid, after_name text default null, after_person uuid default null, most int default 50)
  returns table (person_id uuid, name text, roles text[], reason text)
  language plpgsql stable set search_path = '' rows 50
as $$
begin
  return query
    select p.id, p.name, array_agg(distinct w.role order by w.role), r.reason
    from (
      select m.person_id, m.role from public.memberships m
        where m.tenant_id = county and m.role in ('officer', 'instructor') and m.ended_at is null
      union
      select a.person_id, 'instructor' from public.appointments a
        where a.tenant_id = county and a.appointed_on <= private.today() and (a.ends_on is null or a.ends_on > private.today())
    ) w
    join public.people p on p.tenant_id = county and p.id = w.person_id
    cross join lateral (select case
      when not p.has_mailbox then 'no_mailbox'
      when (select m.state from public.mail_log m where m.tenant_id = county and m.person_id = p.id and m.state in ('sent', 'failed')
        order by m.queued_at desc limit 1) = 'failed' then 'rejected' end as reason) r
    where r.reason is not null and (after_person is null or (p.name, p.id) > (after_name, after_person))
    group by p.name, p.id, r.reason
    order by p.name, p.id
    limit least(most, 500);
end
$$;
comment on function public.list_unreachable is 'Officers and instructors whom no mail reaches: without a mailbox, or whose last mail was refused; pages of at most 500.';

-- ── Unsubscribing: holding a reminder's link is the right to end that kind of mail, signed in or not ──────────────
-- As with invitations, the link's secret comes as a header and its hash lies with the mail, so that no definer has to be opened to visitors.

create table private.unsubscribe_secret (
  only_row boolean not null default true,
  secret   bytea not null default extensions.gen_random_bytes(32),
  constraint unsubscribe_secret_pkey primary key (only_row),
  constraint unsubscribe_secret_only_row_check check (only_row)
);
comment on table private.unsubscribe_secret is '退订链接的密钥：只在数据库内使用。';
insert into private.unsubscribe_secret default values;

-- The same for every mail of a kind to a person, so that an old mail's link still works.
create function private.unsubscribe_token(county uuid, person uuid, of_kind text) returns text
  language plpgsql stable set search_path = ''
as $$
begin
  return (select encode(extensions.hmac(convert_to(county::text || person::text || of_kind, 'UTF8'), s.secret, 'sha256'), 'hex') from private.unsubscribe_secret s);
end
$$;

create function private.hash_of(secret text) returns text
  language sql immutable set search_path = ''
as $$ select encode(extensions.digest(secret, 'sha256'), 'hex') $$;

create function private.presented_unsubscribe_hash() returns text
  language sql stable set search_path = ''
as $$ select private.hash_of(nullif(nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-unsubscribe', '')) $$;
comment on function private.presented_unsubscribe_hash() is 'Hash of the secret that the visitor''s link carries (header x-unsubscribe).';

-- Counties whose mail the speaker may see. Asked by visitors without an account as well, so it must run for anon: invoker, and empty then.
create function private.my_mailing_tenant_ids() returns uuid[]
  language plpgsql stable set search_path = ''
as $$
begin
  if current_user = 'anon' then return '{}'; end if;
  return private.my_tenant_ids('officer', 'system_admin', 'system');
end
$$;

-- ── Passwords that run out, and factors that were reset ──────────────────────────────────────────────────────────

create function private.password_expires_on(person uuid) returns date
  language plpgsql stable set search_path = ''
as $$ begin return private.day_of(private.password_changed_at(person) + interval '90 days'); end $$;

-- Definer: looks across counties, and at accounts. The three administrators, seven days before; each once per password and county.
create function private.warn_of_expiring_passwords(most int) returns int
  language plpgsql security definer set search_path = ''
as $$
declare
  warned record;
  queued int := 0;
begin
  for warned in
    select m.tenant_id, m.person_id, private.password_expires_on(m.person_id)::text as expires_on
    from public.memberships m
    where m.role_class > 0 and m.ended_at is null and m.person_id in (
        select c.account_id from private.password_changes c
        where c.changed_at between private.now() - interval '90 days' and private.now() - interval '83 days')
      and not exists (
        select from public.mail_log l where (l.tenant_id, l.kind, l.person_id, l.key)
          = (m.tenant_id, 'password-expiring', m.person_id, private.password_expires_on(m.person_id)::text))
    limit least(most, 500)
  loop
    queued := queued + private.queue_mails(warned.tenant_id, 'password-expiring', warned.expires_on, array[warned.person_id]);
  end loop;
  return queued;
end
$$;

create function public.warn_of_expiring_passwords(most int) returns int
  language plpgsql set search_path = ''
as $$ begin return private.warn_of_expiring_passwords(most); end $$;
comment on function public.warn_of_expiring_passwords is 'Mails each administrator whose password runs out within seven days, once; says how many.';

-- Definer: who resets may not queue mail.
create function private.mail_factor_reset() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.queue_mails(new.tenant_id, 'factor-reset', new.id::text, array[new.person_id]);
  return null;
end
$$;
create trigger factor_resets_mail after insert on public.factor_resets for each row execute function private.mail_factor_reset();

-- ── Invitations and recoveries ask for work ──────────────────────────────────────────────────────────────────────

create function private.ask_for_invitation() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  perform private.ask(new.tenant_id, 'invitations.send', new.id::text);
  return null;
end
$$;
create trigger invitations_ask after insert on public.invitations for each row when (new.manner = 'mail')      -- a slip asks when it is printed
  execute function private.ask_for_invitation();

-- Definer: a visitor reads neither accounts nor people. Where the account is known, the county whose address the person has proven
-- does the work: an address that an office wrote down later would hand the account over to whoever reads that mailbox.
create function private.ask_for_recovery() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  county uuid := (
    select p.tenant_id from auth.users u join public.people p on p.account_id = u.id
    where lower(u.email) = new.account and p.mail_proven_at is not null
    order by p.mail_proven_at limit 1);
begin
  if county is not null then perform private.ask(county, 'recoveries.send', new.id::text); end if;
  return null;
end
$$;
create trigger recoveries_ask after insert on public.recoveries for each row execute function private.ask_for_recovery();

-- Definer: accounts are read by nobody. `has_joined`: the account belongs to somebody already, and its password is its owner's.
create function private.invited_account(invitation uuid)
  returns table (email text, person_id uuid, account_id uuid, has_joined boolean, first_password text)
  language plpgsql stable security definer set search_path = '' rows 1
as $$
begin
  return query
    select i.email, i.person_id, u.id, exists (select from public.people p where p.account_id = u.id), i.first_password
    from public.invitations i left join auth.users u on lower(u.email) = i.email
    where i.tenant_id = any (private.my_tenant_ids('system')) and i.id = invitation
      and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > now();
end
$$;

create function public.invited_account(invitation uuid)
  returns table (email text, person_id uuid, account_id uuid, has_joined boolean, first_password text)
  language plpgsql stable set search_path = '' rows 1
as $$ begin return query select * from private.invited_account(invitation); end $$;
comment on function public.invited_account is 'Whom an open invitation is for, and whether that account exists and has joined anywhere; no row where the invitation is no longer open. `first_password`: it is a slip.';

-- Definer: the secret's hash is a closed column. Until it is set, nobody can open the invitation; a slip's was set when it was printed.
create function private.ready_invitation(invitation uuid, secret_hash text) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.invitations i set secret_hash = case i.manner when 'slip' then i.secret_hash else ready_invitation.secret_hash end, sent_at = coalesce(i.sent_at, now())
    where i.tenant_id = any (private.my_tenant_ids('system')) and i.id = invitation;
end
$$;

create function public.ready_invitation(invitation uuid, secret_hash text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.ready_invitation(invitation, secret_hash); end $$;
comment on function public.ready_invitation is 'From now on the link with the secret of this sha256 opens the invitation.';

-- Definer: recoveries are read by nobody.
create function private.recovering_person(recovery uuid) returns uuid
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select p.id from public.recoveries r
    join auth.users u on lower(u.email) = r.account
    join public.people p on p.account_id = u.id and p.tenant_id = any (private.my_tenant_ids('system')) and p.mail_proven_at is not null
    where r.id = recovery and r.requested_at > now() - interval '1 hour');
end
$$;

create function public.recovering_person(recovery uuid) returns uuid
  language plpgsql stable set search_path = ''
as $$ begin return private.recovering_person(recovery); end $$;
comment on function public.recovering_person is 'Who of the county, with a proven address, asked for a new password within the last hour; null where nobody did.';

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.mail_log enable row level security;
create policy "the county's office, system administrator and machine read what was mailed; a visitor what its link came with" on public.mail_log
  for select to anon, authenticated using (
    unsubscribe_hash = (select private.presented_unsubscribe_hash())
    or tenant_id = any ((select private.my_mailing_tenant_ids())::uuid[])
  );
create policy "the county's machine queues mail" on public.mail_log
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('system'))::uuid[]));
grant select on public.mail_log to authenticated;
grant select (tenant_id, person_id, kind, unsubscribe_hash) on public.mail_log to anon;
grant insert (tenant_id, kind, person_id, key, message_id, state, reason) on public.mail_log to authenticated;

alter table public.unsubscriptions enable row level security;
create policy "the county's office and machine read who unsubscribed; a visitor whether its own link did" on public.unsubscriptions
  for select to anon, authenticated using (
    tenant_id = any ((select private.my_mailing_tenant_ids())::uuid[])
    or (tenant_id, person_id, kind) in (select m.tenant_id, m.person_id, m.kind from public.mail_log m)
  );
create policy "a visitor ends the kind of mail that the link it holds came with" on public.unsubscriptions
  for insert to anon with check ((tenant_id, person_id, kind) in (select m.tenant_id, m.person_id, m.kind from public.mail_log m));
create policy "a visitor resumes the kind of mail that the link it holds came with" on public.unsubscriptions
  for delete to anon using ((tenant_id, person_id, kind) in (select m.tenant_id, m.person_id, m.kind from public.mail_log m));
grant select on public.unsubscriptions to authenticated;
grant select (tenant_id, person_id, kind), insert (tenant_id, person_id, kind), delete on public.unsubscriptions to anon;
grant execute on function private.hash_of(text), private.presented_unsubscribe_hash(), private.my_mailing_tenant_ids() to anon, authenticated;

grant execute on function private.counties_with_mail(int), private.warn_of_expiring_passwords(int) to service_role;
grant execute on function public.counties_with_mail(int), public.warn_of_expiring_passwords(int) to service_role;
insert into private.cross_county_paths (path) values ('/rpc/counties_with_mail'), ('/rpc/warn_of_expiring_passwords');
grant execute on function
  private.queue_mails(uuid, text, text, uuid[]), private.hold_reason(uuid, text, uuid, boolean), private.log_debtors(uuid, text), private.mail_contents(text, text),
  private.tidy_mail(), private.settle_and_claim(int, jsonb), private.requeue_mail(uuid, uuid),
  private.invited_account(uuid), private.ready_invitation(uuid, text), private.recovering_person(uuid)
  to authenticated;
grant execute on function
  public.queue_visit_reminders(uuid, text, int), public.queue_missed_visits(uuid, text), public.queue_log_reminders(uuid, text, int),
  public.queue_mail(uuid, text, uuid, text), public.tidy_mail(), public.mail_contents(text, text), public.settle_and_claim(int, jsonb), public.requeue_mail(uuid, uuid),
  public.list_unreachable(uuid, text, uuid, int), public.invited_account(uuid), public.ready_invitation(uuid, text), public.recovering_person(uuid)
  to authenticated;

-- ── Trace ────────────────────────────────────────────────────────────────────────────────────────────────────────

select private.trace('public.unsubscriptions');
