-- The bench's own country: 200 counties, 120,000 units, 46,000 instructors and 2,000,000 visits of the last year, all made up.
-- Triggers and foreign keys rest meanwhile: what is consistent by construction need not be asked two million times.
set session_replication_role = replica;
set work_mem = '256MB';
set maintenance_work_mem = '512MB';
select setseed(0.2026);

create temp table counties as
  select private.found_tenant('bench-' || n, 'county', '压测县' || n, '压测县' || n, null, null) as id, n as number from generate_series(1, 200) as n;
select private.found_tenant('bench-superior', 'superior', '压测上级', '压测上级', null, null);

create temp table machines as
  select c.id as tenant_id, private.system_member_of(c.id) as person_id from counties c;
insert into public.oversight_grants (tenant_id, grantee_id, scope, granted_by, expires_on)
  select m.tenant_id, t.id, 'list', m.person_id, current_date + 365
  from machines m, public.tenants t where t.code = 'bench-superior';

insert into public.areas (tenant_id, name) select c.id, '片区' || n from counties c, generate_series(1, 12) as n;
insert into public.party_orgs (tenant_id, name, kind) select c.id, '支部' || n, 'branch' from counties c, generate_series(1, 50) as n;
insert into public.bodies (tenant_id, name, kind) select c.id, '部门' || n, 'department' from counties c, generate_series(1, 10) as n;

create temp table instructors as
  select c.id as tenant_id, n, gen_random_uuid() as person_id, gen_random_uuid() as id from counties c, generate_series(1, 230) as n;
insert into public.people (tenant_id, id, name, phone, delivery_email)
  select tenant_id, person_id, '指导员' || lpad(n::text, 3, '0'), '139' || lpad(n::text, 8, '0'), 'i' || n || '@example.test' from instructors;
insert into public.memberships (tenant_id, person_id, role) select tenant_id, person_id, 'instructor' from instructors;
insert into public.appointments (tenant_id, id, person_id, appointed_on) select tenant_id, id, person_id, current_date - 400 from instructors;

create temp table made_units as
  select c.id as tenant_id, c.number as county, n, gen_random_uuid() as id from counties c, generate_series(1, 600) as n;
insert into public.units (tenant_id, id, name, initials, credit_code, kind, area_id, status, founded_on, staff_count, changed_by)
  select u.tenant_id, u.id,
    translate(left(md5(u.n::text || u.county), 5), '0123456789abcdef', '海天山水金木华东荣成威环翠诚信达') || '实业有限公司',
    translate(left(md5(u.n::text || u.county), 5), '0123456789abcdef', 'htsjmhdrcwhccxdz') || 'syyxgs',
    '91' || lpad(u.county::text, 6, '0') || lpad(u.n::text, 10, '0'),
    case when u.n % 4 = 0 then 'social_organisation' else 'enterprise' end,
    (array_agg(a.id order by a.name))[1 + u.n % 12],
    case when u.n % 15 = 0 then 'deregistered' else 'operating' end, date '2010-01-01' + u.n, u.n % 200, m.person_id
  from made_units u join machines m on m.tenant_id = u.tenant_id join public.areas a on a.tenant_id = u.tenant_id
  group by u.tenant_id, u.id, u.n, u.county, m.person_id;
insert into public.unit_contacts (tenant_id, unit_id, title, name, phone)
  select tenant_id, id, 'legal_representative', '法人' || n, '138' || lpad(n::text, 8, '0') from made_units;
insert into public.coverages (tenant_id, unit_id, party_org_id, method, since)
  select u.tenant_id, u.id, p.id, 'area_joint', current_date - 300
  from made_units u join public.party_orgs p on p.tenant_id = u.tenant_id and p.name = '支部' || (1 + u.n % 50) where u.n % 5 < 3;

create temp table made_assignments as
  select u.tenant_id, u.id as unit_id, u.n, i.id as instructor_id, i.person_id
  from made_units u join instructors i on i.tenant_id = u.tenant_id and i.n = 1 + u.n % 230;
create index on made_assignments (tenant_id, n);
insert into public.assignments (tenant_id, instructor_id, unit_id, since)
  select tenant_id, instructor_id, unit_id, current_date - 390 from made_assignments;

-- Each unit about every three weeks, the last one missing for some, so that somebody owes. Indexes are made once the rows are there.
create temp table visit_indexes as
  select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename = 'visits' and indexname <> 'visits_pkey';
do $$ declare i record; begin
  for i in select * from visit_indexes loop execute format('drop index public.%I', i.indexname); end loop;
end $$;
insert into public.visits (tenant_id, id, instructor_id, unit_id, visited_on, manner, topics, recorded_by, recorded_at)
  select a.tenant_id, gen_random_uuid(), a.instructor_id, a.unit_id, day, (array['on_site', 'call', 'service'])[1 + g % 3],
    array['政策宣讲', '走访慰问'], a.person_id, day + interval '10 hours'
  from generate_series(0, 9999) as g
  join made_assignments a on a.n = 1 + g % 600
  cross join lateral (select current_date - (g / 600) * 21 - (a.n % 17) as day) d;
do $$ declare i record; begin
  for i in select * from visit_indexes loop execute i.indexdef; end loop;
end $$;
insert into public.visit_notes (tenant_id, visit_id, summary)
  select tenant_id, id, '了解经营情况,宣讲有关政策。' from public.visits where get_byte(uuid_send(id), 0) < 50;
insert into public.visit_withdrawals (tenant_id, visit_id, reason, withdrawn_by)
  select tenant_id, id, '录错单位', recorded_by from public.visits where get_byte(uuid_send(id), 0) = 255;
insert into public.monthly_logs (tenant_id, instructor_id, month, body)
  select tenant_id, id, private.month((current_date - interval '1 month')::date), '本月走访联系单位情况。' from instructors;

set session_replication_role = origin;
