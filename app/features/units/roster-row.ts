// One row of a roster: the unit it gives, or why it cannot be taken. A refused row says at once everything that is wrong with it.
import type { CalendarDate } from '~/core/calendar-date'
import { type CellFault, countIn, dayIn, type Said, textIn, yearIn } from '~/core/cell'
import { type CreditCodeFault, checkCreditCode, kindOfCreditCode } from '~/core/credit-code'
import { plainText } from '~/core/plain-text'
import { type Cell, type Heading, isTotal, type SheetRow, shownIn } from '~/core/sheet'
import { industryIn, kindIn, ROSTER_TITLES, statusIn, type UnitField, type WordFault } from './roster-words'
import {
  ANNUAL_REPORT_YEAR_MIN,
  AREA_NAME_CHARACTERS_MAX,
  CONTACT_NAME_CHARACTERS_MAX,
  CONTACT_PHONE_CHARACTERS_MAX,
  UNIT_ADDRESS_CHARACTERS_MAX,
  UNIT_MEMBERS_MAX,
  UNIT_NAME_CHARACTERS_MAX,
  UNIT_NAME_CHARACTERS_MIN,
  UNIT_STAFF_MAX,
} from './unit'

export type RosterMapping = Heading<UnitField>['mapping']

/**
 * `values` holds what the row gives, by the column it fills (`area` by its name): a blank cell leaves the ledger's value alone.
 * `closed` is what only few may read. A refused row has both where nothing but the check character of its code is wrong,
 * which somebody authorised may let stand.
 */
export type RosterRow =
  | { kind: 'accepted'; values: RosterValues; closed: Closed; warnings: RosterWarning[] }
  | { kind: 'refused'; faults: RosterFault[]; values?: RosterValues; closed?: Closed }
  | { kind: 'skipped'; faults: RosterFault[] }

export type RosterValues = Partial<Record<Exclude<UnitField, 'phone'>, string | number>>
type Closed = { phone?: string }

/** `value` is what the sender sees in the cell; the rest belongs to the reason. */
export type RosterFault = { field: UnitField; value: string } & Fault

const WARNINGS = ['doubtful_code', 'kind_differs_from_code', 'more_members_than_staff'] as const
export type RosterWarning = (typeof WARNINGS)[number]

type Fault =
  | CellFault
  | CreditCodeFault
  | WordFault
  | { reason: 'missing' | 'total' | 'blank' | 'heading' }
  | { reason: 'too_short'; min: number }
  | { reason: 'repeated' | 'repeated_code'; row: number }

export function parseRow(row: SheetRow, mapping: RosterMapping, today: CalendarDate): RosterRow {
  const cellOf = (field: UnitField) => row.cells[mapping.indexOf(field)] ?? null
  const skipped = faultOfSkipped(row, mapping, cellOf)
  if (skipped) return { kind: 'skipped', faults: [skipped] }

  const faults: RosterFault[] = []
  const read: Read = (field, say) => {
    const said = say(cellOf(field))
    if ('fault' in said) faults.push({ field, value: shownIn(cellOf(field)), ...said.fault })
    return 'value' in said ? said.value : null
  }
  const { phone, ...unit } = readUnit(read, today)
  const given = { values: givenIn(unit), closed: phone === null ? {} : { phone } }
  if (faults.length === 0) return { kind: 'accepted', ...given, warnings: warningsOn(unit) }
  return { kind: 'refused', faults, ...(faults.every(({ reason }) => reason === 'wrong_check') && given) }
}

/** A code whose check character alone is wrong is a value as well as a fault. */
type Read = <T>(
  field: UnitField,
  say: (cell: Cell) => Said<T, Fault> | { value: T; fault: Fault },
) => T | null

/** Where the row does not say the kind, the code does. */
function readUnit(read: Read, today: CalendarDate) {
  const name = read('name', nameIn)
  const given_kind = read('kind', kindIn)
  const credit_code = read('credit_code', (cell) => codeIn(cell, given_kind !== 'worksite'))
  return {
    name,
    former_name: read('former_name', (cell) => textIn(cell, UNIT_NAME_CHARACTERS_MAX)),
    credit_code,
    kind: given_kind ?? kindOfCreditCode(credit_code ?? ''),
    industry_code: read('industry_code', industryIn),
    area: read('area', (cell) => textIn(cell, AREA_NAME_CHARACTERS_MAX)),
    status: read('status', statusIn),
    founded_on: read('founded_on', (cell) => dayIn(cell, today)),
    staff_count: read('staff_count', (cell) => countIn(cell, UNIT_STAFF_MAX)),
    full_members: read('full_members', (cell) => countIn(cell, UNIT_MEMBERS_MAX)),
    probationary_members: read('probationary_members', (cell) => countIn(cell, UNIT_MEMBERS_MAX)),
    annual_report_year: read('annual_report_year', (cell) => yearIn(cell, today, ANNUAL_REPORT_YEAR_MIN)),
    legal_representative: read('legal_representative', (cell) => textIn(cell, CONTACT_NAME_CHARACTERS_MAX)),
    phone: read('phone', (cell) => textIn(cell, CONTACT_PHONE_CHARACTERS_MAX)),
    address: read('address', (cell) => textIn(cell, UNIT_ADDRESS_CHARACTERS_MAX)),
  }
}

function nameIn(cell: Cell): Said<string, Fault> {
  const said = textIn(cell, UNIT_NAME_CHARACTERS_MAX)
  if ('fault' in said) return said
  if (said.value === null) return { fault: { reason: 'missing' } }
  if (said.value.length >= UNIT_NAME_CHARACTERS_MIN) return said
  return { fault: { reason: 'too_short', min: UNIT_NAME_CHARACTERS_MIN } }
}

function codeIn(cell: Cell, is_needed: boolean): Said<string, Fault> | { value: string; fault: Fault } {
  if (typeof cell === 'object' && cell !== null) return { fault: { reason: 'cell_error' } }
  const checked = checkCreditCode(cell ?? '')
  if (checked.code === '') return is_needed ? { fault: { reason: 'missing' } } : { value: null }
  if (checked.ok) return { value: checked.code }
  if (checked.fault.reason === 'wrong_check') return { value: checked.code, fault: checked.fault }
  return { fault: checked.fault }
}

/** Totals, titles printed again on every page, and rows where only an unread column such as 序号 was filled. */
function faultOfSkipped(
  row: SheetRow,
  mapping: RosterMapping,
  cellOf: (field: UnitField) => Cell,
): RosterFault | null {
  const name = plainText(shownIn(cellOf('name')))
  const value = shownIn(row.cells.find((cell) => cell !== null))
  if (isTotal(row) && cellOf('credit_code') === null) return { field: 'name', value, reason: 'total' }
  if (ROSTER_TITLES.name.includes(name)) return { field: 'name', value: name, reason: 'heading' }
  const is_blank = mapping.every((field) => field === null || plainText(shownIn(cellOf(field))) === '')
  return is_blank ? { field: 'name', value, reason: 'blank' } : null
}

function givenIn(unit: Omit<ReturnType<typeof readUnit>, 'phone'>): RosterValues {
  const entries: [string, string | number | null][] = Object.entries(unit)
  return Object.fromEntries(entries.filter((entry): entry is [string, string | number] => entry[1] !== null))
}

function warningsOn(unit: Omit<ReturnType<typeof readUnit>, 'phone'>): RosterWarning[] {
  const checked = checkCreditCode(unit.credit_code ?? '')
  const kind = kindOfCreditCode(unit.credit_code ?? '')
  const members = (unit.full_members ?? 0) + (unit.probationary_members ?? 0)
  const warnings: Record<RosterWarning, boolean> = {
    doubtful_code: checked.ok && checked.doubtful,
    kind_differs_from_code: unit.kind !== null && kind !== null && unit.kind !== kind,
    more_members_than_staff: members > (unit.staff_count ?? members),
  }
  return WARNINGS.filter((warning) => warnings[warning])
}
