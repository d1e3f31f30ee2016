// What the page of an import shows: its stage, its counts, and the rows of the tab that is looked at.
import { InitialsKey, NumberKey, readCursor } from '~/core/keyset'
import type { County } from '~/features/counties/county'
import type { Db } from '~/platform/supabase.server'
import { type Counts, type Import, isMoving, stageOf, TABS, type Tab } from './import'
import {
  countAbsentUnits,
  countRows,
  isStuck,
  listAbsentUnits,
  listMissingAreas,
  listRows,
} from './imports.server'
import { rulesOf } from './kinds'

/** As the page has it, with the address of the ledger it belongs to. */
export type ImportView = Awaited<ReturnType<typeof viewImport>> & { home: string }

export async function viewImport(db: Db, county: County, import_: Import, search: URLSearchParams) {
  const stage = stageOf(import_)
  const counts = await countRows(db, county, import_.id)
  const rules = rulesOf(import_.kind)
  const isPlanned = stage === 'preview' || stage === 'finished'
  const isOfUnits = import_.kind === 'units' && stage === 'preview'
  const tab = tabIn(search, counts)
  return {
    ...import_,
    stage,
    counts,
    progress: progressOf(import_, counts),
    is_stuck: isMoving(stage) && (await isStuck(db, county, import_.id)),
    fields: rules.columns.map(({ field, title }) => ({ field, title })),
    needed: [...rules.needed],
    summary: [...rules.summary],
    tab,
    missing_areas: isOfUnits ? await listMissingAreas(db, county, import_.id) : [],
    absent_count: isOfUnits ? await countAbsentUnits(db, county, import_.id) : null,
    absent:
      isOfUnits && tab === 'absent'
        ? await listAbsentUnits(db, county, import_.id, readCursor(search, InitialsKey))
        : null,
    planned:
      isPlanned && tab !== 'absent'
        ? await listRows(db, county, import_.id, tab, readCursor(search, NumberKey))
        : null,
  }
}

/** Rows of the ledger while committing, rows of the file before. What is not known yet counts as nothing. */
export function progressOf(import_: Import, counts: Counts) {
  const isFinished = !isMoving(stageOf(import_))
  const all = counts.read + counts.new + counts.changed + counts.unchanged + counts.refused + counts.skipped
  if (import_.confirmed_at) return { done: counts.committed, total: counts.new + counts.changed, isFinished }
  return { done: all, total: 0, isFinished }
}

/** The tab that the address names; else the first of those that ask for a look. */
function tabIn(search: URLSearchParams, counts: Counts): Tab {
  const named = TABS.find((tab) => tab === search.get('show'))
  if (named) return named
  return (
    (['refused', 'changed', 'new', 'unchanged', 'skipped'] as const).find((tab) => counts[tab] > 0) ?? 'new'
  )
}
