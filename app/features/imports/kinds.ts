// The kinds of workbooks, each with its own rules for a row. What a row then does to the ledger, the database says by kind:
// private.plan_units(), commit_units(), undo_units(), and so on.
import type { Kind } from './import'
import type { RowRules } from './row-rules'
import { unitRows } from './unit-rows'

const rules: Record<Kind, RowRules | null> = {
  units: unitRows,
  appointments: null,
  assignments: null,
}

export function rulesOf(kind: Kind): RowRules {
  const found = rules[kind]
  if (!found) throw new Error(`There are no rules for ${kind} yet.`)
  return found
}
