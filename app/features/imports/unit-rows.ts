// A workbook of units, as the importer reads it: the rules are the roster's, the form is every kind's.
import { initialsOf } from '~/core/pinyin'
import { findRosterHeading, ROSTER_NEEDED, rosterReader } from '~/features/units/roster'
import { ROSTER_TITLES, type UnitField } from '~/features/units/roster-words'
import type { ReadRow, RowRules } from './row-rules'

const WIDTHS: Partial<Record<UnitField, number>> = { name: 36, credit_code: 22, area: 20, address: 36 }
const NUMBERS: ReadonlySet<UnitField> = new Set(['staff_count', 'full_members', 'probationary_members'])

export const unitRows: RowRules = {
  columns: Object.keys(ROSTER_TITLES)
    .filter(isUnitField)
    .map((field) => ({
      field,
      title: ROSTER_TITLES[field][0] ?? field,
      width: WIDTHS[field] ?? 14,
      as: field === 'founded_on' ? 'day' : NUMBERS.has(field) ? 'number' : 'text',
    })),
  summary: ['name', 'credit_code', 'kind', 'area', 'status', 'full_members'],
  needed: ROSTER_NEEDED,
  findHeading: findRosterHeading,

  reader({ mapping }, today) {
    const read = rosterReader(
      mapping.map((field) => (field !== null && isUnitField(field) ? field : null)),
      today,
    )
    return (row) => withInitials(read(row))
  },
}

/** The ledger is sorted and found by them, and only TypeScript knows pinyin. */
function withInitials(row: ReturnType<ReturnType<typeof rosterReader>>): ReadRow {
  if (row.kind === 'skipped' || !row.values) return row
  return { ...row, values: { ...row.values, initials: initialsOf(String(row.values.name)) } }
}

function isUnitField(field: string): field is UnitField {
  return Object.hasOwn(ROSTER_TITLES, field)
}
