// The workbook of assignments: which instructor answers for which unit, from when to when.
import { addDays } from '~/core/calendar-date'
import { type CellFault, dayIn, present, type Said, textIn } from '~/core/cell'
import { type CreditCodeFault, checkCreditCode } from '~/core/credit-code'
import { rosterOf } from '~/core/roster'
import type { Cell } from '~/core/sheet'

type Fault = CellFault | CreditCodeFault | { reason: 'last_before_first' }

/** Assignments to come are entered too. */
const LATEST_DAY = '2999-12-31'

/** 至 is the last day on which it holds; `until` is the day after. */
export const assignmentRows = rosterOf({
  columns: {
    instructor: { titles: ['指导员', '姓名', '指导员姓名', '党建指导员'], width: 14 },
    body: { titles: ['派出单位', '指导员派出单位'], width: 24 },
    unit: { titles: ['单位名称', '单位', '联系单位', '企业名称', '市场主体名称'], width: 40 },
    credit_code: { titles: ['统一社会信用代码', '信用代码'], width: 22 },
    since: { titles: ['自', '开始日期', '联系开始日期'], width: 14, as: 'day' },
    last_day: { titles: ['至', '结束日期', '联系结束日期'], width: 14, as: 'day' },
  },
  summary: ['instructor', 'unit', 'since', 'until'],
  needed: ['instructor', 'unit', 'since'],
  key: 'unit',
  rowOf(read) {
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
})

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
