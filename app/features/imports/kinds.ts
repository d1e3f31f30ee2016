// The kinds of workbooks, each with its own rules for a row. What a row then does to the ledger, the database says by kind:
// private.plan_units(), commit_units(), undo_units(), and so on.
import { assignmentRows } from '~/features/assignments/roster'
import { instructorRows } from '~/features/instructors/roster'
import { peopleRows } from '~/features/members/roster'
import type { Kind } from './import'
import type { RowRules } from './row-rules'
import { unitRows } from './unit-rows'

const rules: Record<Kind, RowRules> = {
  units: unitRows,
  appointments: instructorRows,
  assignments: assignmentRows,
  people: peopleRows,
}

export function rulesOf(kind: Kind): RowRules {
  return rules[kind]
}
