// The workbook of assignments: which instructor answers for which unit, from when to when.
import { addDays } from '~/core/calendar-date'
import { type CellFault, dayIn, type Said, textIn } from '~/core/cell'
import { type CreditCodeFault, checkCreditCode } from '~/core/credit-code'
import { type NoRow, type ReadRow, readRow } from '~/core/row'
import { type Cell, findHeading, type SheetRow, type Titles } from '~/core/sheet'

export type AssignmentField = 'instructor' | 'body' | 'unit' | 'credit_code' | 'since' | 'last_day'
type Fault =
  | CellFault
  | CreditCodeFault
  | { reason: 'missing' | 'last_before_first' }
  | { reason: 'repeated'; row: number }

const TITLES: Titles<AssignmentField> = {
  instructor: ['指导员', '姓名', '指导员姓名', '党建指导员'],
  body: ['派出单位', '指导员派出单位'],
  unit: ['单位名称', '单位', '联系单位', '企业名称', '市场主体名称'],
  credit_code: ['统一社会信用代码', '信用代码'],
  since: ['自', '开始日期', '联系开始日期'],
  last_day: ['至', '结束日期', '联系结束日期'],
}
const NEEDED: readonly AssignmentField[] = ['instructor', 'unit', 'since']
const WIDTHS = { instructor: 14, body: 24, unit: 40, credit_code: 22, since: 14, last_day: 14 }
/** Assignments to come are entered too. */
const LATEST_DAY = '2999-12-31'

export const assignmentRows = {
  columns: Object.keys(TITLES)
    .filter(isField)
    .map((field) => ({
      field,
      title: TITLES[field][0] ?? field,
      width: WIDTHS[field],
      as: field === 'since' || field === 'last_day' ? ('day' as const) : ('text' as const),
    })),
  summary: ['instructor', 'unit', 'since', 'until'],
  needed: NEEDED,
  findHeading: (rows: readonly SheetRow[]) => findHeading(rows, TITLES, NEEDED),

  /** The same assignment given twice is skipped the second time. */
  reader({ mapping }: { mapping: readonly (string | null)[] }) {
    const fields = mapping.map((field) => (field !== null && isField(field) ? field : null))
    const earlier = new Map<string, number>()
    return (row: SheetRow): ReadRow<AssignmentField, Fault | NoRow> => {
      const read = readAssignment(row, fields)
      if (read.kind !== 'accepted') return read
      const said = JSON.stringify(read.values)
      const first = earlier.get(said)
      if (first === undefined) {
        earlier.set(said, row.number)
        return read
      }
      const value = String(read.values.unit)
      return { kind: 'skipped', faults: [{ field: 'unit', value, reason: 'repeated', row: first }] }
    }
  },
}

/** 至 is the last day on which it holds; `until` is the day after. */
function readAssignment(row: SheetRow, mapping: readonly (AssignmentField | null)[]) {
  return readRow<AssignmentField, Fault>(
    row,
    mapping,
    { field: 'instructor', titles: TITLES.instructor },
    (read) => {
      const since = read('since', (cell) => present(dayIn(cell, LATEST_DAY)))
      const last_day = read('last_day', (cell) => notBefore(dayIn(cell, LATEST_DAY), since))
      return {
        values: {
          instructor: read('instructor', (cell) => present(textIn(cell, 40))),
          body: read('body', (cell) => textIn(cell, 60)),
          unit: read('unit', (cell) => present(textIn(cell, 120))),
          credit_code: read('credit_code', codeIn),
          since,
          until: last_day && addDays(last_day, 1),
        },
        closed: {},
      }
    },
  )
}

/** Only to find the unit by: a wrong check character was let stand, or refused, where the unit was entered. */
function codeIn(cell: Cell): Said<string, Fault> {
  if (typeof cell === 'object' && cell !== null) return { fault: { reason: 'cell_error' } }
  const checked = checkCreditCode(cell ?? '')
  if (checked.code === '') return { value: null }
  return checked.ok || checked.fault.reason === 'wrong_check'
    ? { value: checked.code }
    : { fault: checked.fault }
}

function notBefore(said: Said<string>, since: string | null): Said<string, Fault> {
  if ('fault' in said || said.value === null || since === null || said.value >= since) return said
  return { fault: { reason: 'last_before_first' } }
}

function present<T>(said: Said<T>): Said<T, Fault> {
  return 'value' in said && said.value === null ? { fault: { reason: 'missing' } } : said
}

function isField(field: string): field is AssignmentField {
  return Object.hasOwn(TITLES, field)
}
