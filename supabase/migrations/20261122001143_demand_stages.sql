-- How far a demand is: to be dispatched, sent, in hand, waiting for the unit, resolved and not yet confirmed, closed. It follows from the
-- dispatches and the closing; whatever changes them brings it up to date, within the same act.

create function private.stage_of(county uuid, demand uuid) returns text
  language plpgsql stable set search_path = ''
as $$
declare
  lead public.dispatches := (
    select d from public.dispatches d
    where d.tenant_id = county and d.demand_id = demand and d.part = 'lead' and (d.ended_at is null or d.answer_by is not null)
    order by d.ended_at nulls first limit 1);
begin
  return case
    when exists (select from public.demand_closings c where c.tenant_id = county and c.demand_id = demand) then 'closed'
    when lead.id is null then 'undispatched'
    when lead.answer_by is not null then 'unconfirmed'
    when lead.accepted_at is null then 'sent'
    when lead.due_at is null then 'waiting'
    else 'in_hand' end;
end
$$;

-- Definer: those who act on a demand may not write its row.
create function private.keep_stage() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.demands d set stage = private.stage_of(d.tenant_id, d.id)
    where d.tenant_id = new.tenant_id and d.id = new.demand_id and d.stage <> private.stage_of(d.tenant_id, d.id);
  return null;
end
$$;
create trigger dispatches_begin after insert on public.dispatches
  for each row when (new.part = 'lead') execute function private.keep_stage();
create trigger dispatches_move after update of accepted_at, due_at, ended_at, answer_by on public.dispatches
  for each row when (new.part = 'lead') execute function private.keep_stage();
create trigger demand_closings_stage after insert on public.demand_closings for each row execute function private.keep_stage();
