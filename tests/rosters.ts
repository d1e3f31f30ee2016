// A county that imports the workbooks of its instructors: rows in, and what is stored afterwards as one line each.
import { owner } from './county'
import * as imports from './imports'

export type Row = Record<string, string | number | null>
export type Rosters = { people: imports.Importing; units: imports.Importing }

/** `people` imports appointments, `units` assignments; both are the same county. */
export async function countyWithRosters(): Promise<Rosters> {
  const people = await imports.countyThatImports('appointments')
  return { people, units: { ...people, kind: 'assignments' } }
}

export async function plan(in_: imports.Importing, rows: Row[]) {
  return imports.planned(in_, await imports.workbook(rows))
}

export async function commit(in_: imports.Importing, rows: Row[]) {
  const { id, counts } = await plan(in_, rows)
  return { counts, import_: await imports.committed(in_, id) }
}

export function person(name: string, more: Row = {}): Row {
  return { 姓名: name, 派出单位: null, 电话: null, 邮箱: null, 选聘日期: '2026-02-01', ...more }
}

export async function appointed({ county }: imports.Importing): Promise<string[]> {
  const rows = await owner()`
    select concat_ws(' ', p.name, p.phone, p.delivery_email, b.name, a.appointed_on::text) as line from appointments a
    join people p on p.tenant_id = a.tenant_id and p.id = a.person_id
    left join bodies b on b.tenant_id = a.tenant_id and b.id = a.body_id
    where a.tenant_id = ${county.id} order by 1`
  return rows.map(({ line }) => line)
}

export async function assigned({ county }: imports.Importing): Promise<string[]> {
  const rows = await owner()`
    select concat_ws(' ', p.name, u.name, s.since::text, s.until::text) as line from assignments s
    join appointments a on a.tenant_id = s.tenant_id and a.id = s.instructor_id
    join people p on p.tenant_id = a.tenant_id and p.id = a.person_id
    join units u on u.tenant_id = s.tenant_id and u.id = s.unit_id
    where s.tenant_id = ${county.id} order by 1`
  return rows.map(({ line }) => line)
}
