-- Dispatching: what the secretariat, departments, the leader and units do with a dispatch. Each act holds the demand, so that of two at once
-- the second sees what the first did.

-- ── Holding ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- Definer: whoever acts on a demand may not write its row.
create function private.hold_demand(county uuid, demand uuid) returns public.demands
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.demands;
begin
  perform private.refuse_unless(county = any (private.my_working_tenant_ids()) or county = any (private.my_tenant_ids('system')), 'not_found');
  select d.* into held from public.demands d where d.tenant_id = county and d.id = demand for no key update;
  perform private.refuse_unless(held.id is not null, 'not_found');
  return held;
end
$$;

create function private.is_closed(held public.demands) returns boolean
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (select from public.demand_closings c where c.tenant_id = held.tenant_id and c.demand_id = held.id);
end
$$;

-- A dispatch for its own department, or for the office that enters what came on paper: then the day that the paper bears counts, from the
-- minute at which its last office hour ends; today, from now. Definer: as above.
create function private.hold_dispatch(county uuid, dispatch uuid, on_paper date default null, out held public.dispatches, out manner text, out done_at timestamptz)
  language plpgsql security definer set search_path = ''
as $$
begin
  select d.* into held from public.dispatches d where d.tenant_id = county and d.id = dispatch;
  perform private.hold_demand(county, held.demand_id);
  select d.* into held from public.dispatches d where d.tenant_id = county and d.id = dispatch for no key update;      -- as whoever was first left it
  manner := 'account';
  done_at := private.now();
  if (county, held.body_id) not in (select * from private.my_bodies('department')) then
    perform private.refuse_unless(county = any (private.my_tenant_ids('officer', 'secretariat')), 'not_allowed');
    manner := 'paper';
    done_at := least(done_at, private.closing_time(county, on_paper));
    perform private.refuse_unless(coalesce(on_paper, private.today()) between private.day_of(held.started_at) and private.today(), 'day_impossible');
    done_at := greatest(done_at, held.started_at);
  end if;
  perform private.refuse_unless(held.ended_at is null, 'dispatch_ended');
end
$$;

-- ── Steps ────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Definer: steps are written here alone. What follows from a slip, which nobody signed in for, the county's machine does. What a lead says is for
-- the unit, what an assistant says for the lead.
create function private.take_step(held public.dispatches, kind text, words text, manner text default 'account', done_at timestamptz default private.now(),
    proposed uuid default null, amount int default null, outcome text default null, rating text default null)
  returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  step uuid := gen_random_uuid();
  outward boolean := held.part = 'lead' and kind in ('replied', 'asked', 'answered', 'resolved', 'confirmed', 'reopened');
begin
  insert into public.dispatch_steps (tenant_id, id, demand_id, dispatch_id, kind, proposed_body_id, amount, outcome, rating, manner, is_outward, done_by, done_at)
    values (held.tenant_id, step, held.demand_id, held.id, take_step.kind, proposed, take_step.amount, take_step.outcome, take_step.rating,
      take_step.manner, outward, case when take_step.manner = 'slip' then null else coalesce(private.me(), private.system_member_of(held.tenant_id)) end, take_step.done_at);
  if nullif(btrim(words), '') is not null then
    insert into public.dispatch_texts (tenant_id, step_id, demand_id, dispatch_id, is_outward, body)
      values (held.tenant_id, step, held.demand_id, held.id, outward, words);
  end if;
end
$$;

create function private.end_dispatch(held public.dispatches, how text, at timestamptz default private.now()) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.dispatches d set ended_at = at, ended_as = how where d.tenant_id = held.tenant_id and d.id = held.id;
  perform private.set_next_escalation(held.tenant_id, held.id);
end
$$;

-- ── The clock ────────────────────────────────────────────────────────────────────────────────────────────────────

-- While the unit was asked and had not answered. Definer: steps of other dispatches of the demand.
create function private.waits(county uuid, demand uuid) returns tstzmultirange
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return coalesce((
    select range_agg(tstzrange(q.done_at, (
      select min(greatest(a.done_at, q.done_at)) from public.dispatch_steps a      -- paper may bear a day before it
      where a.tenant_id = county and a.dispatch_id = q.dispatch_id and a.kind in ('answered', 'resolved', 'returned', 'withdrawn', 'dissolved') and a.noted_at >= q.noted_at)))
    from public.dispatch_steps q where q.tenant_id = county and q.demand_id = demand and q.kind = 'asked'), '{}');
end
$$;

-- Reckons anew when the time is up, and writes down what changed; another calendar may move the later steps alone. Definer: deadlines are
-- written here alone.
create function private.reckon_dispatch(county uuid, dispatch uuid, why text) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  d public.dispatches := (select x from public.dispatches x where x.tenant_id = county and x.id = dispatch);
  pauses tstzmultirange := private.waits(county, d.demand_id);
  due timestamptz := private.due_at(county, d.started_at, d.allowance_unit, d.allowance + d.extended_by, pauses);
  unsure boolean := due is not null and private.is_provisional(private.day_of(due));
begin
  if why = 'sent' or (due, unsure) is distinct from (d.due_at, d.is_provisional) then
    insert into public.dispatch_deadlines (tenant_id, dispatch_id, number, due_at, is_provisional, why, reckoned_by)
      select county, dispatch, coalesce(max(l.number), 0) + 1, due, unsure, reckon_dispatch.why,
        coalesce(private.me(), private.system_member_of(county))
      from public.dispatch_deadlines l where l.tenant_id = county and l.dispatch_id = reckon_dispatch.dispatch;
  end if;
  update public.dispatches x set due_at = due, is_provisional = unsure, ladder = private.ladder(d, due, pauses)
    where x.tenant_id = county and x.id = dispatch;
  perform private.set_next_escalation(county, dispatch);
end
$$;

-- When a dispatch is escalated: at the county's percentage of its time, when that is up, and so many working days after it.
create function private.ladder(d public.dispatches, due timestamptz, pauses tstzmultirange) returns timestamptz[]
  language plpgsql stable security definer set search_path = ''
as $$
declare
  rules public.settings := (select s from public.settings s where s.tenant_id = d.tenant_id);
  warned_after int := (d.allowance + d.extended_by) * rules.warning_percent / 100;
begin
  if due is null then return '{}'; end if;
  return array[case when warned_after < 1 then due else private.due_at(d.tenant_id, d.started_at, d.allowance_unit, warned_after, pauses) end, due]
    || array(select private.instant(private.workday_after(private.day_of(due), n, d.tenant_id), rules.office_closes) from unnest(rules.late_workdays) n order by n);
end
$$;

-- ── Sending ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- Definer: as above. What a dispatch is given: the category's working days, or the county's hours where it is urgent.
create function private.open_dispatch(held public.demands, body uuid, part text, words text, final boolean, allowance int, manner text) returns uuid
  language plpgsql security definer set search_path = ''
as $$
declare
  opened public.dispatches;
begin
  perform private.refuse_unless(exists (
    select from public.bodies b where b.tenant_id = held.tenant_id and b.id = body and b.dissolved_on is null), 'department_dissolved');
  insert into public.dispatches (tenant_id, demand_id, body_id, part, is_final, allowance_unit, allowance, answer_within)
    values (held.tenant_id, held.id, body, open_dispatch.part, final, private.allowance_unit(held), open_dispatch.allowance,
      (select s.accept_workdays from public.settings s where s.tenant_id = held.tenant_id))
    returning * into opened;
  perform private.take_step(opened, 'sent', words, manner);
  perform private.reckon_dispatch(held.tenant_id, opened.id, 'sent');
  return opened.id;
end
$$;

create function private.allowance_unit(held public.demands) returns text
  language sql immutable set search_path = ''
as $$ select case held.urgency when 'urgent' then 'hours' else 'workdays' end $$;

create function private.full_allowance(held public.demands) returns int
  language plpgsql stable security definer set search_path = ''
as $$
begin
  if held.urgency = 'urgent' then return (select s.urgent_hours from public.settings s where s.tenant_id = held.tenant_id); end if;
  return (select c.workdays from public.categories c where c.tenant_id = held.tenant_id and c.id = held.category_id);
end
$$;

-- What is left for whoever takes over: time that was spent stays spent, and at least one is left. Nobody had it before: all of it.
create function private.left_allowance(held public.demands) returns int
  language plpgsql stable security definer set search_path = ''
as $$
declare
  before public.dispatches := (
    select d from public.dispatches d where d.tenant_id = held.tenant_id and d.demand_id = held.id and d.part = 'lead'
    order by d.started_at desc, d.ended_at desc nulls first limit 1);
begin
  if before.id is null or before.allowance_unit <> private.allowance_unit(held) then return private.full_allowance(held); end if;
  return greatest(1, before.allowance + before.extended_by - private.time_spent(held.tenant_id, before.started_at, before.allowance_unit,
    private.waits(held.tenant_id, held.id), coalesce(before.ended_at, private.now())));
end
$$;

-- How often leads gave it back.
create function private.returns_of(held public.demands) returns int
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select count(*) from public.dispatches d
    where d.tenant_id = held.tenant_id and d.demand_id = held.id and d.part = 'lead' and d.ended_as = 'returned');
end
$$;

-- Definer: dispatches are written here alone. `replaces`: the lead that was read, null where there was none.
create function private.dispatch_demand(county uuid, demand uuid, lead uuid, assistants uuid[], words text, replaces uuid) returns uuid
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.demands := private.hold_demand(county, demand);
  current_lead public.dispatches := (
    select d from public.dispatches d where d.tenant_id = county and d.demand_id = demand and d.part = 'lead' and d.ended_at is null);
  how text := case when county = any (private.my_tenant_ids('system')) then 'machine' else 'account' end;
  given int;
  sent uuid;
begin
  perform private.refuse_unless(county = any (private.my_tenant_ids('officer', 'secretariat', 'system')), 'not_allowed');
  perform private.refuse_unless(not private.is_closed(held), 'demand_closed');
  perform private.refuse_unless(current_lead.id is not distinct from replaces, 'stale');
  perform private.refuse_unless(not exists (
    select from public.dispatches d where d.tenant_id = county and d.demand_id = demand and d.answer_by is not null), 'demand_resolved');
  perform private.refuse_unless(held.confidentiality <> 'secretariat_only' or private.public_wording(county, demand) is not null, 'demand_unworded');
  -- The lead that was, and who assisted and leads from now on.
  perform private.take_step(d, 'withdrawn', null, how), private.end_dispatch(d, 'withdrawn') from public.dispatches d
    where d.tenant_id = county and d.demand_id = demand and d.ended_at is null and (d.part = 'lead') <> (d.body_id = lead);
  perform private.reckon_demand(county, demand, 'resumed');      -- for those who assist on: what that lead had asked is asked no longer
  if current_lead.body_id is distinct from lead then
    given := private.left_allowance(held);
    sent := private.open_dispatch(held, lead, 'lead', words, private.returns_of(held) >= (select s.returns_max from public.settings s where s.tenant_id = county), given, how);
  end if;
  perform private.open_dispatch(held, a.body_id, 'assist', words, false, coalesce(given, private.left_allowance(held)), how)
    from (select distinct unnest(assistants) as body_id) a
    where a.body_id <> lead and not exists (
      select from public.dispatches d where d.tenant_id = county and d.demand_id = demand and d.body_id = a.body_id and d.ended_at is null);
  return coalesce(sent, current_lead.id);
exception when unique_violation then
  raise exception using errcode = 'P0001', message = 'already_dispatched';
end
$$;

create function public.dispatch_demand(county uuid, demand uuid, lead uuid, assistants uuid[] default '{}', words text default null, replaces uuid default null) returns uuid
  language plpgsql set search_path = ''
as $$ begin return private.dispatch_demand(county, demand, lead, assistants, words, replaces); end $$;
comment on function public.dispatch_demand is 'Sends a demand to a lead and to those who assist; whoever takes over has what is left of the time. Refuses stale, demand_closed, demand_resolved, demand_unworded, department_dissolved, already_dispatched.';

-- Definer: as above.
create function private.withdraw_dispatch(county uuid, dispatch uuid, words text) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  h record := private.hold_dispatch(county, dispatch);
  held public.dispatches := h.held;
begin
  perform private.refuse_unless(county = any (private.my_tenant_ids('officer', 'secretariat')), 'not_allowed');
  perform private.take_step(held, 'withdrawn', words);
  perform private.end_dispatch(held, 'withdrawn');
  perform private.reckon_demand(county, held.demand_id, 'resumed');      -- what it had asked is asked no longer
end
$$;

create function public.withdraw_dispatch(county uuid, dispatch uuid, words text default null) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.withdraw_dispatch(county, dispatch, words); end $$;
comment on function public.withdraw_dispatch is 'Takes a dispatch back: a lead''s demand waits to be sent again. Refuses dispatch_ended.';

-- ── In the department's hands ────────────────────────────────────────────────────────────────────────────────────

-- Definer: as above. Accepted before, nothing changes.
create function private.accept_dispatch(county uuid, dispatch uuid, on_paper date) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  h record := private.hold_dispatch(county, dispatch, on_paper);
  held public.dispatches := h.held;
begin
  if held.accepted_at is not null then return; end if;
  perform private.take_step(held, 'accepted', null, h.manner, h.done_at);
  update public.dispatches d set accepted_at = h.done_at where d.tenant_id = county and d.id = dispatch;
end
$$;

create function public.accept_dispatch(county uuid, dispatch uuid, on_paper date default null) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.accept_dispatch(county, dispatch, on_paper); end $$;
comment on function public.accept_dispatch is 'The department takes it on, once. Refuses dispatch_ended.';

-- Definer: as above. Whoever accepted it keeps it, and so does whoever it was assigned to for good.
create function private.return_dispatch(county uuid, dispatch uuid, reason text, proposed uuid, on_paper date) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  h record := private.hold_dispatch(county, dispatch, on_paper);
  held public.dispatches := h.held;
begin
  perform private.refuse_unless(not held.is_final, 'dispatch_final');
  perform private.refuse_unless(held.accepted_at is null, 'dispatch_accepted');
  perform private.refuse_unless(proposed is null or (proposed <> held.body_id and exists (
    select from public.bodies b where b.tenant_id = county and b.id = proposed)), 'not_found');
  perform private.take_step(held, 'returned', reason, h.manner, h.done_at, proposed => return_dispatch.proposed);
  perform private.end_dispatch(held, 'returned', h.done_at);
end
$$;

create function public.return_dispatch(county uuid, dispatch uuid, reason text, proposed uuid default null, on_paper date default null) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.return_dispatch(county, dispatch, reason, proposed, on_paper); end $$;
comment on function public.return_dispatch is 'Gives a dispatch back unaccepted, with why and to whom it should rather go. Refuses dispatch_final, dispatch_accepted, dispatch_ended.';

-- Definer: as above.
create function private.reply_to_demand(county uuid, dispatch uuid, words text, on_paper date) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  h record := private.hold_dispatch(county, dispatch, on_paper);
  held public.dispatches := h.held;
begin
  perform private.refuse_unless(held.accepted_at is not null, 'dispatch_unaccepted');
  if exists (
    select from public.dispatch_texts t join public.dispatch_steps s on s.tenant_id = county and s.id = t.step_id and s.kind = 'replied'
    where t.tenant_id = county and t.dispatch_id = dispatch and t.body = words) then return; end if;      -- a form that was sent twice
  perform private.take_step(held, 'replied', words, h.manner, h.done_at);
end
$$;

create function public.reply_to_demand(county uuid, dispatch uuid, words text, on_paper date default null) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.reply_to_demand(county, dispatch, words, on_paper); end $$;
comment on function public.reply_to_demand is 'Says how it stands: a lead''s words reach the unit, an assistant''s the lead. Refuses dispatch_unaccepted, dispatch_ended.';

-- Definer: as above. The lead asks, one question at a time; until the unit answers, the clocks of all who handle the demand stand.
create function private.ask_unit(county uuid, dispatch uuid, question text) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  h record := private.hold_dispatch(county, dispatch);
  held public.dispatches := h.held;
begin
  perform private.refuse_unless(held.part = 'lead' and held.accepted_at is not null, 'dispatch_unaccepted');
  perform private.refuse_unless(not private.is_waiting(county, held.demand_id), 'question_open');
  perform private.take_step(held, 'asked', question, h.manner);
  perform private.reckon_demand(county, held.demand_id, 'paused');
end
$$;

create function public.ask_unit(county uuid, dispatch uuid, question text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.ask_unit(county, dispatch, question); end $$;
comment on function public.ask_unit is 'The lead asks the unit; the clock stands until it answers. Refuses question_open, dispatch_unaccepted, dispatch_ended.';

create function private.is_waiting(county uuid, demand uuid) returns boolean
  language plpgsql stable security definer set search_path = ''
as $$ begin return exists (select from unnest(private.waits(county, demand)) w where upper_inf(w)); end $$;

create function private.reckon_demand(county uuid, demand uuid, why text) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.reckon_dispatch(county, d.id, why) from public.dispatches d where d.tenant_id = county and d.demand_id = demand and d.ended_at is null;
end
$$;

-- Definer: as above. The unit, whoever raised it, or the office that was told on the telephone.
create function private.answer_question(county uuid, dispatch uuid, words text) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.dispatches := (select d from public.dispatches d where d.tenant_id = county and d.id = dispatch);
  how text := private.manner_of_unit(private.hold_demand(county, held.demand_id));
begin
  perform private.refuse_unless(held.part = 'lead' and held.ended_at is null and private.is_waiting(county, held.demand_id), 'already_done');
  perform private.take_step(held, 'answered', words, how);
  perform private.reckon_demand(county, held.demand_id, 'resumed');
end
$$;

-- How the speaker may speak for the unit: its contact for itself, whoever raised the demand and the office as they were told. Definer: memberships.
create function private.manner_of_unit(held public.demands) returns text
  language plpgsql stable security definer set search_path = ''
as $$
begin
  if (held.tenant_id, held.unit_id) in (select * from private.my_own_units()) then return 'account'; end if;
  perform private.refuse_unless(held.tenant_id = any (private.my_tenant_ids('officer', 'secretariat'))
    or (held.raised_by = private.me() and held.tenant_id = any (private.my_tenant_ids('instructor'))), 'not_allowed');
  return 'call_back';
end
$$;

create function public.answer_question(county uuid, dispatch uuid, words text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.answer_question(county, dispatch, words); end $$;
comment on function public.answer_question is 'The unit answers what the lead asked, and the clocks go on. Refuses already_done where nothing is asked.';

-- ── Extensions ───────────────────────────────────────────────────────────────────────────────────────────────────

-- Definer: as above. Once, before the time is up, by as much again at most.
create function private.ask_extension(county uuid, dispatch uuid, amount int, reason text) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  h record := private.hold_dispatch(county, dispatch);
  held public.dispatches := h.held;
begin
  perform private.refuse_unless(held.accepted_at is not null, 'dispatch_unaccepted');
  perform private.refuse_unless(amount between 1 and held.allowance, 'extension_too_long');
  perform private.refuse_unless(coalesce(held.due_at >= private.now(), true), 'deadline_passed');
  perform private.take_step(held, 'extension_asked', reason, h.manner, h.done_at, amount => ask_extension.amount);
exception when unique_violation then
  raise exception using errcode = 'P0001', message = 'extension_asked';
end
$$;

create function public.ask_extension(county uuid, dispatch uuid, amount int, reason text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.ask_extension(county, dispatch, amount, reason); end $$;
comment on function public.ask_extension is 'Asks the leader for more time, once and by no more than was given. Refuses extension_asked, extension_too_long, deadline_passed, dispatch_unaccepted.';

-- Definer: as above.
create function private.decide_extension(county uuid, dispatch uuid, is_granted boolean, words text) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.dispatches := (select d from public.dispatches d where d.tenant_id = county and d.id = dispatch);
  asked int := (select s.amount from public.dispatch_steps s where s.tenant_id = county and s.dispatch_id = dispatch and s.kind = 'extension_asked');
begin
  perform private.hold_demand(county, held.demand_id);
  perform private.refuse_unless(county = any (private.my_tenant_ids('leader')), 'not_allowed');
  held := (select d from public.dispatches d where d.tenant_id = county and d.id = dispatch);
  perform private.refuse_unless(held.ended_at is null, 'dispatch_ended');
  perform private.refuse_unless(asked is not null, 'not_found');
  perform private.take_step(held, case when is_granted then 'extension_granted' else 'extension_refused' end, words);
  if is_granted then
    update public.dispatches d set extended_by = asked where d.tenant_id = county and d.id = dispatch;
    perform private.reckon_dispatch(county, dispatch, 'extended');
  end if;
exception when unique_violation then
  raise exception using errcode = 'P0001', message = 'already_done';
end
$$;

create function public.decide_extension(county uuid, dispatch uuid, is_granted boolean, words text default null) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.decide_extension(county, dispatch, is_granted, words); end $$;
comment on function public.decide_extension is 'The leader grants or refuses more time, once. Refuses already_done, dispatch_ended.';

-- ── Resolving, and the unit's word ───────────────────────────────────────────────────────────────────────────────

-- Definer: as above. When the lead resolves it, those who assist are done as well; from then on the unit may say whether it is.
create function private.resolve_dispatch(county uuid, dispatch uuid, outcome text, words text, on_paper date) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  h record := private.hold_dispatch(county, dispatch, on_paper);
  held public.dispatches := h.held;
begin
  perform private.refuse_unless(held.accepted_at is not null, 'dispatch_unaccepted');
  perform private.refuse_unless(nullif(btrim(words), '') is not null, 'words_missing');
  perform private.take_step(held, 'resolved', words, h.manner, h.done_at, outcome => resolve_dispatch.outcome);
  perform private.reckon_demand(county, held.demand_id, 'resumed');      -- what was asked is asked no longer: by when it was due is certain
  perform private.end_dispatch(held, 'resolved', h.done_at);
  if held.part = 'lead' then
    perform private.end_dispatch(a, 'closed', h.done_at) from public.dispatches a
      where a.tenant_id = county and a.demand_id = held.demand_id and a.ended_at is null;
    update public.dispatches d
      set answer_by = private.closing_time(county,
        private.workday_after(private.today(), (select s.confirm_workdays from public.settings s where s.tenant_id = county), county))
      where d.tenant_id = county and d.id = dispatch;
  end if;
end
$$;

create function public.resolve_dispatch(county uuid, dispatch uuid, outcome text, words text, on_paper date default null) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.resolve_dispatch(county, dispatch, outcome, words, on_paper); end $$;
comment on function public.resolve_dispatch is 'solved, or explained why not, with words for the unit; an assistant''s are for the lead. Refuses dispatch_unaccepted, dispatch_ended, words_missing.';

-- Definer: closings and steps. The unit's word on what the lead answered, once: it rates, which closes the demand, or has it done again.
create function private.take_word(held public.dispatches, verdict text, rating text, words text, manner text) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  demand public.demands := (select d from public.demands d where d.tenant_id = held.tenant_id and d.id = held.demand_id);
begin
  perform private.refuse_unless(held.answer_by is not null and not private.is_closed(demand), 'already_done');
  perform private.refuse_unless(verdict in ('confirmed', 'reopened'), 'not_allowed');      -- and no other step in a department's name
  perform private.refuse_unless(verdict = 'confirmed' or nullif(btrim(words), '') is not null, 'words_missing');
  perform private.take_step(held, verdict, words, manner, rating => case when verdict = 'confirmed' then take_word.rating end);
  update public.dispatches d set answer_by = null where d.tenant_id = held.tenant_id and d.id = held.id;
  if verdict = 'confirmed' then
    insert into public.demand_closings (tenant_id, demand_id, outcome, closed_by)
      values (held.tenant_id, held.demand_id, 'confirmed', coalesce(private.me(), private.system_member_of(held.tenant_id)));
  elsif exists (select from public.bodies b where b.tenant_id = held.tenant_id and b.id = held.body_id and b.dissolved_on is null) then
    perform private.open_dispatch(demand, held.body_id, 'lead', null, true, private.full_allowance(demand), 'machine');
  end if;
end
$$;

-- Definer: as above.
create function private.confirm_resolution(county uuid, dispatch uuid, verdict text, rating text, words text) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  demand_id uuid := (select d.demand_id from public.dispatches d where d.tenant_id = county and d.id = dispatch);
  how text := private.manner_of_unit(private.hold_demand(county, demand_id));
begin
  -- Whoever was told it says by whom.
  perform private.refuse_unless(how <> 'call_back' or nullif(btrim(words), '') is not null, 'words_missing');
  perform private.take_word((select d from public.dispatches d where d.tenant_id = county and d.id = dispatch), verdict, rating, words, how);
end
$$;

create function public.confirm_resolution(county uuid, dispatch uuid, verdict text, rating text default null, words text default null) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.confirm_resolution(county, dispatch, verdict, rating, words); end $$;
comment on function public.confirm_resolution is 'The unit confirms with a rating, or has it done again with why; the office and whoever raised it as a recorded call-back. Refuses already_done, words_missing.';

-- ── When a demand closes ─────────────────────────────────────────────────────────────────────────────────────────

-- Definer: whoever withdraws a demand may not write its dispatches.
create function private.end_dispatches() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.end_dispatch(d, 'closed') from public.dispatches d
    where d.tenant_id = new.tenant_id and d.demand_id = new.demand_id and d.ended_at is null;
  update public.dispatches d set answer_by = null where d.tenant_id = new.tenant_id and d.demand_id = new.demand_id and d.answer_by is not null;
  return null;
end
$$;
create trigger demand_closings_end after insert on public.demand_closings for each row execute function private.end_dispatches();

grant execute on function
  private.dispatch_demand(uuid, uuid, uuid, uuid[], text, uuid), private.withdraw_dispatch(uuid, uuid, text), private.accept_dispatch(uuid, uuid, date),
  private.return_dispatch(uuid, uuid, text, uuid, date), private.reply_to_demand(uuid, uuid, text, date), private.ask_unit(uuid, uuid, text),
  private.answer_question(uuid, uuid, text), private.ask_extension(uuid, uuid, int, text), private.decide_extension(uuid, uuid, boolean, text),
  private.resolve_dispatch(uuid, uuid, text, text, date), private.confirm_resolution(uuid, uuid, text, text, text) to authenticated;
grant execute on function
  public.dispatch_demand(uuid, uuid, uuid, uuid[], text, uuid), public.withdraw_dispatch(uuid, uuid, text), public.accept_dispatch(uuid, uuid, date),
  public.return_dispatch(uuid, uuid, text, uuid, date), public.reply_to_demand(uuid, uuid, text, date), public.ask_unit(uuid, uuid, text),
  public.answer_question(uuid, uuid, text), public.ask_extension(uuid, uuid, int, text), public.decide_extension(uuid, uuid, boolean, text),
  public.resolve_dispatch(uuid, uuid, text, text, date), public.confirm_resolution(uuid, uuid, text, text, text) to authenticated;
