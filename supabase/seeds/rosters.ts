// The workbooks that the demo counties' offices import. 环翠区's lie in samples/; the others are made here, in the numbers of the
// published accounts and plainly synthetic.
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { checkCharacter, organisationCheckCharacter } from '~/core/credit-code'
import { type Column, writeSheet } from '~/platform/sheets.server'
import type { Workbook } from './importing'

const NOTICE = '样例数据,均为虚构'
const UNITS_PER_INSTRUCTOR = 6
const SINCE = '2026-01-01'

/** `prefix` is of the credit code: 91 enterprise, 92 individual business, 52 social organisation. */
type DemoRoster = {
  place: string
  division: string
  area: string
  units: { prefix: string; tail: string; count: number }[]
  instructors: number
}

const made: Record<string, DemoRoster> = {
  '140921': {
    place: '定襄',
    division: '140921',
    area: '定襄县城区',
    instructors: 29,
    units: [{ prefix: '91', tail: '有限公司', count: 219 }],
  },
  '141033': {
    place: '蒲县',
    division: '141033',
    area: '蒲县城区',
    instructors: 28,
    units: [
      { prefix: '91', tail: '有限公司', count: 85 },
      { prefix: '52', tail: '服务中心', count: 18 },
    ],
  },
  '230521': {
    place: '集贤',
    division: '230521',
    area: '四达商圈',
    instructors: 8,
    units: [{ prefix: '92', tail: '商户', count: 748 }],
  },
  '520602': {
    place: '碧江',
    division: '520602',
    area: '碧江商圈',
    instructors: 30,
    units: [
      { prefix: '91', tail: '有限公司', count: 286 },
      { prefix: '92', tail: '商户', count: 758 },
    ],
  },
  '140703': {
    place: '太谷',
    division: '140726',
    area: '东海商圈',
    instructors: 10,
    units: [{ prefix: '92', tail: '商户', count: 420 }],
  },
}

export async function rostersOf(county_code: string): Promise<Workbook[]> {
  if (county_code === '371002') {
    return [
      { kind: 'units', ...(await sample('huancui-units.xlsx')) },
      { kind: 'appointments', ...(await sample('huancui-instructors.xlsx')) },
      { kind: 'assignments', ...(await sample('huancui-assignments.xlsx')) },
    ]
  }
  const roster = made[county_code]
  if (!roster) return []
  const units = unitsOf(roster)
  const instructors = Array.from({ length: roster.instructors }, (_, i) => ({
    name: `${roster.place}指导员${numbered(i, 3)}`,
  }))
  const assignments = units
    .slice(0, instructors.length * UNITS_PER_INSTRUCTOR)
    .map((unit, i) => ({ ...unit, instructor: instructors[i % instructors.length]?.name }))
  return [
    { kind: 'units', name: `${roster.place}-单位名册.xlsx`, bytes: await workbook(unitColumns, units) },
    {
      kind: 'appointments',
      name: `${roster.place}-指导员名册.xlsx`,
      bytes: await workbook(instructorColumns, instructors),
    },
    {
      kind: 'assignments',
      name: `${roster.place}-指派名册.xlsx`,
      bytes: await workbook(assignmentColumns, assignments),
    },
  ]
}

type Unit = ReturnType<typeof unitsOf>[number]

const unitColumns: Column<Unit>[] = [
  { title: '单位名称', width: 40, as: 'text', of: (unit) => unit.name },
  { title: '统一社会信用代码', width: 22, as: 'text', of: (unit) => unit.credit_code },
  { title: '所属商圈/园区', width: 20, as: 'text', of: (unit) => unit.area },
  { title: '登记状态', width: 12, as: 'text', of: () => '存续' },
  { title: '从业人数', width: 10, as: 'number', of: (unit) => unit.staff_count },
  { title: '正式党员数', width: 12, as: 'number', of: (unit) => unit.full_members },
]
const instructorColumns: Column<{ name: string }>[] = [
  { title: '姓名', width: 20, as: 'text', of: ({ name }) => name },
  { title: '选聘日期', width: 14, as: 'day', of: () => SINCE },
]
const assignmentColumns: Column<Unit & { instructor: string | undefined }>[] = [
  { title: '指导员', width: 20, as: 'text', of: ({ instructor }) => instructor },
  { title: '单位名称', width: 40, as: 'text', of: ({ name }) => name },
  { title: '统一社会信用代码', width: 22, as: 'text', of: ({ credit_code }) => credit_code },
  { title: '自', width: 14, as: 'day', of: () => SINCE },
]

/** Where an account counts units without members, the last ones have none: 定襄县's 48 of 219. */
function unitsOf({ place, division, area, units }: DemoRoster) {
  return units.flatMap(({ prefix, tail, count }) =>
    Array.from({ length: count }, (_, i) => ({
      name: `${place}样例${numbered(i, 4)}${tail}`,
      credit_code: creditCode(`${prefix}${division}`, i),
      area,
      staff_count: 3 + ((i * 37) % 120),
      full_members: i < count * (171 / 219) ? 1 + (i % 9) : 0,
    })),
  )
}

function creditCode(beginning: string, n: number): string {
  const organisation = `MA${numbered(n, 6)}`
  const body = `${beginning}${organisation}${organisationCheckCharacter(organisation)}`
  return body + checkCharacter(body)
}

function numbered(n: number, digits: number): string {
  return String(n + 1).padStart(digits, '0')
}

async function sample(name: string): Promise<{ name: string; bytes: Buffer }> {
  return { name, bytes: await readFile(new URL(`samples/${name}`, import.meta.url)) }
}

function workbook<Row>(columns: Column<Row>[], rows: Row[]): Promise<Buffer> {
  return buffer(writeSheet({ name: '名册', columns, notice: NOTICE }, rows))
}
