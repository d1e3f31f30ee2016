// Makes the two workbooks of instructors beside this file: 229 instructors, and who contacts which unit of huancui-units.xlsx. Every
// operating unit has one, every twentieth a second. The same rows come out of every run: `npx tsx supabase/seeds/samples/make-instructors.ts`.
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { HEADING_ROWS_MAX, type SheetRow } from '~/core/sheet'
import { findRosterHeading, rosterReader } from '~/features/units/roster'
import { readSheet, type Sheet, writeSheet } from '~/platform/sheets.server'
import { huancuiBodies } from '../bodies'

const INSTRUCTORS = 229
const SINCE = '2026-01-01'
const TODAY = '2026-11-22'
const NOTICE = '样例数据,均为虚构'
const EVERY_TWENTIETH = 20

type Instructor = { name: string; body: string; phone: string; delivery_email: string }
type Assignment = { instructor: string; unit: string; credit_code: string }

const instructors = Array.from({ length: INSTRUCTORS }, (_, n) => instructor(n + 1))
const units = await operatingUnits('huancui-units.xlsx')
await write<Instructor>('huancui-instructors.xlsx', instructors, {
  name: '指导员名册',
  notice: `环翠区党建指导员名册(${NOTICE})`,
  columns: [
    { title: '姓名', width: 14, as: 'text', of: ({ name }) => name },
    { title: '派出单位', width: 30, as: 'text', of: ({ body }) => body },
    { title: '电话', width: 16, as: 'text', of: ({ phone }) => phone },
    { title: '邮箱', width: 30, as: 'text', of: ({ delivery_email }) => delivery_email },
    { title: '选聘日期', width: 14, as: 'day', of: () => SINCE },
  ],
})
await write<Assignment>('huancui-assignments.xlsx', units.flatMap(assignmentsOf), {
  name: '联系安排',
  notice: `环翠区党建指导员联系安排(${NOTICE})`,
  columns: [
    { title: '指导员', width: 14, as: 'text', of: ({ instructor }) => instructor },
    { title: '单位名称', width: 40, as: 'text', of: ({ unit }) => unit },
    { title: '统一社会信用代码', width: 22, as: 'text', of: ({ credit_code }) => credit_code },
    { title: '自', width: 14, as: 'day', of: () => SINCE },
    { title: '至', width: 14, as: 'day', of: () => null },
  ],
})

function instructor(number: number): Instructor {
  const digits = String(number).padStart(3, '0')
  const bodies = huancuiBodies.filter(({ kind }) => kind === 'department' || kind === 'participant')
  return {
    name: `指导员${digits}`,
    body: bodies[number % bodies.length]?.name ?? '',
    phone: `1380000${String(number).padStart(4, '0')}`,
    delivery_email: `instructor${digits}@huancui.demo`,
  }
}

function assignmentsOf({ unit, credit_code }: Omit<Assignment, 'instructor'>, n: number): Assignment[] {
  const first = instructors[n % INSTRUCTORS]
  const second = n % EVERY_TWENTIETH === 0 ? instructors[(n + 1) % INSTRUCTORS] : undefined
  return [first, second].flatMap((one) => (one ? [{ instructor: one.name, unit, credit_code }] : []))
}

async function operatingUnits(file: string): Promise<Omit<Assignment, 'instructor'>[]> {
  const rows: SheetRow[] = []
  for await (const row of readSheet(path.join(import.meta.dirname, file), file)) rows.push(row)
  const heading = findRosterHeading(rows.slice(0, HEADING_ROWS_MAX))
  if (!heading) throw new Error(`${file} has no titles`)
  const read = rosterReader(heading.mapping, TODAY)
  return rows
    .filter(({ number }) => number > heading.row_number)
    .map(read)
    .flatMap((row) => (row.kind === 'accepted' && row.values.status === 'operating' ? [row.values] : []))
    .map(({ name, credit_code }) => ({ unit: String(name), credit_code: String(credit_code) }))
}

async function write<Row>(file: string, rows: Row[], sheet: Sheet<Row>): Promise<void> {
  await pipeline(writeSheet(sheet, rows), createWriteStream(path.join(import.meta.dirname, file)))
}
