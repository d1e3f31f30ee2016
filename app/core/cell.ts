// What a cell of a sheet says: a text, a count, a day, a year, or why it says none. A blank cell says null.
import { CalendarDate } from './calendar-date'
import { EMAIL_LENGTH_MAX, plainEmail } from './email'
import { plainText } from './plain-text'
import { type Cell, shownIn } from './sheet'

export type CellFault =
  /** `#N/A`, or a formula whose result is not in the file. */
  | { reason: 'cell_error' }
  | { reason: 'missing' }
  | { reason: 'too_long'; max: number }
  | { reason: 'not_a_number' }
  | { reason: 'not_whole' }
  | { reason: 'negative' }
  | { reason: 'too_large'; max: number }
  | { reason: 'not_a_date' }
  | { reason: 'date_incomplete' }
  | { reason: 'not_a_year' }
  | { reason: 'not_an_email' }
  | { reason: 'not_a_phone' }
  | { reason: 'too_early'; earliest: string }
  | { reason: 'in_future'; today: string }

export type Said<T, Fault = CellFault> = { value: T | null } | { fault: Fault }

export function textIn(cell: Cell, max: number): Said<string> {
  if (isError(cell)) return { fault: { reason: 'cell_error' } }
  const text = plainText(shownIn(cell))
  if (text.length > max) return { fault: { reason: 'too_long', max } }
  return { value: text || null }
}

/** A blank cell is a fault where the field is needed. */
export function present<T, Fault>(said: Said<T, Fault>): Said<T, Fault | CellFault> {
  return 'value' in said && said.value === null ? { fault: { reason: 'missing' } } : said
}

export function phoneIn(cell: Cell): Said<string> {
  return shaped(textIn(cell, PHONE_CHARACTERS_MAX), /^[0-9+\-() ]{5,}$/, 'not_a_phone')
}

/** As the database keeps it, so that the same file again changes nothing. */
export function emailIn(cell: Cell): Said<string> {
  const said = textIn(cell, EMAIL_LENGTH_MAX)
  if ('fault' in said || said.value === null) return said
  return shaped({ value: plainEmail(said.value) }, /^[^@\s]+@[^@\s]+$/, 'not_an_email')
}

/** A whole number from 0, as a number or in digits, with 人 or 名 after it if you like. 约50人 is none. */
export function countIn(cell: Cell, max: number): Said<number> {
  if (typeof cell === 'number') return countFrom(cell, max)
  const said = textIn(cell, NUMBER_CHARACTERS_MAX)
  if ('fault' in said)
    return said.fault.reason === 'cell_error' ? said : { fault: { reason: 'not_a_number' } }
  if (said.value === null) return { value: null }
  const digits = said.value.replace(/(?<=\d)[人名]$/, '').replace(/(?<=\d),(?=\d{3})/g, '')
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return { fault: { reason: 'not_a_number' } }
  return countFrom(Number(digits), max)
}

/** A day on paper: 2019-03-07, 2019.3.7, 2019/3/7, 2019年3月7日 or 20190307, with or without an hour; not after `today`. */
export function dayIn(cell: Cell, today: CalendarDate): Said<CalendarDate> {
  const said = textIn(cell, DATE_CHARACTERS_MAX)
  if ('fault' in said) return said.fault.reason === 'cell_error' ? said : { fault: { reason: 'not_a_date' } }
  if (said.value === null) return { value: null }
  if (INCOMPLETE_DATE.test(said.value)) return { fault: { reason: 'date_incomplete' } }

  const day = dayWritten(said.value)
  if (day === null) return { fault: { reason: 'not_a_date' } }
  if (day > today) return { fault: { reason: 'in_future', today } }
  if (day < EARLIEST_DAY) return { fault: { reason: 'too_early', earliest: EARLIEST_DAY } }
  return { value: day }
}

/** A year in four digits, with 年 or 年度 after it if you like; not after this year. */
export function yearIn(cell: Cell, today: CalendarDate, earliest: number): Said<number> {
  const said = textIn(cell, DATE_CHARACTERS_MAX)
  if ('fault' in said) return said.fault.reason === 'cell_error' ? said : { fault: { reason: 'not_a_year' } }
  if (said.value === null) return { value: null }
  const [, digits] = /^(\d{4})(年|年度)?$/.exec(said.value) ?? []
  if (digits === undefined) return { fault: { reason: 'not_a_year' } }
  if (digits > today.slice(0, 4)) return { fault: { reason: 'in_future', today } }
  if (Number(digits) < earliest) return { fault: { reason: 'too_early', earliest: String(earliest) } }
  return { value: Number(digits) }
}

const NUMBER_CHARACTERS_MAX = 20
const DATE_CHARACTERS_MAX = 40
const PHONE_CHARACTERS_MAX = 30
const EARLIEST_DAY = '1900-01-01'
const WRITTEN_DATES = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]
const INCOMPLETE_DATE = /^\d{4}([-./年]\d{1,2}月?|年)?$|^\d{6}$/

function isError(cell: Cell): boolean {
  return typeof cell === 'object' && cell !== null
}

function shaped(said: Said<string>, shape: RegExp, reason: 'not_a_phone' | 'not_an_email'): Said<string> {
  if ('fault' in said || said.value === null || shape.test(said.value)) return said
  return { fault: { reason } }
}

function countFrom(number: number, max: number): Said<number> {
  if (number < 0) return { fault: { reason: 'negative' } }
  if (!Number.isInteger(number)) return { fault: { reason: 'not_whole' } }
  if (number > max) return { fault: { reason: 'too_large', max } }
  return { value: number }
}

function dayWritten(text: string): CalendarDate | null {
  const [date = ''] = text.split(/[ T](?=\d{1,2}:)/)
  const [year, month = '', day = ''] =
    WRITTEN_DATES.map((form) => form.exec(date)?.slice(1)).find(Boolean) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return CalendarDate.safeParse(written).success ? written : null
}
