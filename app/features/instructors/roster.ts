// The workbook in which an office keeps its instructors: who, sent by whom, how to reach them, appointed when.
import { type CellFault, dayIn, type Said, textIn } from '~/core/cell'
import { type NoRow, type ReadRow, readRow } from '~/core/row'
import { type Cell, findHeading, type SheetRow, type Titles } from '~/core/sheet'

export type InstructorField = 'name' | 'body' | 'phone' | 'delivery_email' | 'appointed_on'
type Fault =
  | CellFault
  | { reason: 'missing' | 'not_an_email' | 'not_a_phone' }
  | { reason: 'repeated'; row: number }

const TITLES: Titles<InstructorField> = {
  name: ['姓名', '指导员', '指导员姓名', '党建指导员'],
  body: ['派出单位', '所在单位', '工作单位', '单位'],
  phone: ['电话', '联系电话', '手机', '手机号', '手机号码'],
  delivery_email: ['邮箱', '电子邮箱', '电子邮件'],
  appointed_on: ['选聘日期', '聘任日期', '选聘时间'],
}
const NEEDED: readonly InstructorField[] = ['name', 'appointed_on']
const WIDTHS = { name: 14, body: 30, phone: 16, delivery_email: 28, appointed_on: 14 }
/** Appointments to come are entered too. */
const LATEST_DAY = '2999-12-31'

export const instructorRows = {
  columns: Object.keys(TITLES)
    .filter(isField)
    .map((field) => ({
      field,
      title: TITLES[field][0] ?? field,
      width: WIDTHS[field],
      as: field === 'appointed_on' ? ('day' as const) : ('text' as const),
    })),
  summary: ['name', 'body', 'appointed_on'],
  needed: NEEDED,
  findHeading: (rows: readonly SheetRow[]) => findHeading(rows, TITLES, NEEDED),

  /** The same row given twice is skipped the second time; two people of one name are told apart by their phones. */
  reader({ mapping }: { mapping: readonly (string | null)[] }) {
    const fields = mapping.map((field) => (field !== null && isField(field) ? field : null))
    const earlier = new Map<string, number>()
    return (row: SheetRow): ReadRow<InstructorField, Fault | NoRow> => {
      const read = readInstructor(row, fields)
      if (read.kind !== 'accepted') return read
      const said = JSON.stringify([read.values, read.closed])
      const first = earlier.get(said)
      if (first === undefined) {
        earlier.set(said, row.number)
        return read
      }
      const value = String(read.values.name)
      return { kind: 'skipped', faults: [{ field: 'name', value, reason: 'repeated', row: first }] }
    }
  },
}

function readInstructor(row: SheetRow, mapping: readonly (InstructorField | null)[]) {
  return readRow<InstructorField, Fault>(row, mapping, { field: 'name', titles: TITLES.name }, (read) => ({
    values: {
      name: read('name', (cell) => present(textIn(cell, 40))),
      body: read('body', (cell) => textIn(cell, 60)),
      appointed_on: read('appointed_on', (cell) => present(dayIn(cell, LATEST_DAY))),
    },
    closed: { phone: read('phone', phoneIn), delivery_email: read('delivery_email', emailIn) },
  }))
}

function present<T>(said: Said<T>): Said<T, Fault> {
  return 'value' in said && said.value === null ? { fault: { reason: 'missing' } } : said
}

function phoneIn(cell: Cell): Said<string, Fault> {
  return shaped(textIn(cell, 30), /^[0-9+\-() ]{5,30}$/, 'not_a_phone')
}

function emailIn(cell: Cell): Said<string, Fault> {
  return shaped(textIn(cell, 254), /^[^@\s]+@[^@\s]+$/, 'not_an_email')
}

function shaped(
  said: Said<string>,
  shape: RegExp,
  reason: 'not_a_phone' | 'not_an_email',
): Said<string, Fault> {
  if ('fault' in said || said.value === null || shape.test(said.value)) return said
  return { fault: { reason } }
}

function isField(field: string): field is InstructorField {
  return Object.hasOwn(TITLES, field)
}
