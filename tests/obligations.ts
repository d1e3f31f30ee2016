// A county with instructors who owe contacts: the scene of the tests about runs and mails.
import { foundTenant, owner } from './county'

export type Instructor = { person_id: string; instructor_id: string; email: string; unit_ids: string[] }
export type Scene = { id: string; code: string; officer_email: string; instructors: Instructor[] }

type Wanted = {
  instructors: number
  units_each?: number
  since?: string
  with_mailbox?: (n: number) => boolean
}

/** Each instructor is assigned `units_each` operating units of their own since a day. */
export async function countyWithInstructors({
  instructors,
  units_each = 2,
  since = '2026-01-01',
  with_mailbox = () => true,
}: Wanted): Promise<Scene> {
  const county = await foundTenant()
  const officer_email = `officer@${county.code}.test`
  await owner()`
    with officer as (insert into people (tenant_id, name, delivery_email) values (${county.id}, '办公室', ${officer_email}) returning id)
    insert into memberships (tenant_id, person_id, role) select ${county.id}, id, 'officer' from officer`
  await owner()`
    insert into people (tenant_id, name, delivery_email)
    select ${county.id}, '指导员' || lpad(n::text, 3, '0'), 'i' || n || ${`@${county.code}.test`} from generate_series(1, ${instructors}) n`
  await owner()`
    insert into appointments (tenant_id, person_id, appointed_on)
    select ${county.id}, id, ${since} from people where tenant_id = ${county.id} and name like '指导员%'`
  await owner()`
    insert into units (tenant_id, name, kind, status, initials, changed_by)
    select ${county.id}, '单位' || lpad(n::text, 4, '0'), 'enterprise', 'operating', 'dw' || lpad(n::text, 4, '0'),
      (select person_id from memberships where tenant_id = ${county.id} and role = 'officer')
    from generate_series(1, ${instructors * units_each}) n`
  await owner()`
    insert into assignments (tenant_id, instructor_id, unit_id, since)
    select ${county.id}, i.id, u.id, ${since}
    from (select a.id, row_number() over (order by p.name) as n from appointments a join people p on p.tenant_id = a.tenant_id and p.id = a.person_id
      where a.tenant_id = ${county.id}) i
    join (select id, row_number() over (order by name) as n from units where tenant_id = ${county.id}) u
      on (u.n - 1) / ${units_each} + 1 = i.n`
  const rows = await owner()<Instructor[]>`
    select p.id as person_id, a.id as instructor_id, p.delivery_email as email, array_agg(s.unit_id) as unit_ids
    from appointments a
    join people p on p.tenant_id = a.tenant_id and p.id = a.person_id
    join assignments s on s.tenant_id = a.tenant_id and s.instructor_id = a.id
    where a.tenant_id = ${county.id} group by p.id, p.name, a.id, p.delivery_email order by p.name`
  const paper = rows.filter((_, n) => !with_mailbox(n)).map(({ person_id }) => person_id)
  await owner()`update people set delivery_email = null where tenant_id = ${county.id} and id = any (${paper})`
  return { ...county, officer_email, instructors: rows.map((row) => ({ ...row })) }
}

/** Recorded on the day itself, whatever day the database thinks it is. */
export async function visit(
  county: Scene,
  { instructor_id, person_id }: Instructor,
  unit_id: string,
  day: string,
): Promise<void> {
  await owner().begin(async (sql) => {
    await sql`select set_config('liangxin.now', ${`${day}T12:00:00+08:00`}, true)`
    await sql`
      insert into visits (tenant_id, instructor_id, unit_id, visited_on, manner, topics, recorded_by)
      values (${county.id}, ${instructor_id}, ${unit_id}, ${day}, 'call', '{政策宣讲}', ${person_id})`
  })
}
