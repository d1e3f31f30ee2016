// Taking a step of an import: each is one command of the database, which refuses it where the import has moved on.
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import type { Db } from '~/platform/supabase.server'
import type { Import } from './import'
import { acceptCode, addMissingAreas, confirmImport, mapImport, undoImport } from './imports.server'
import { rulesOf } from './kinds'
import type { Step } from './step'

export async function takeStep(db: Db, county: County, import_: Import, step: Step): Promise<void> {
  switch (step.step) {
    case 'heading':
      return mapImport(db, county, import_.id, mappedBy(import_, step.columns))
    case 'areas':
      return addMissingAreas(db, county, import_.id)
    case 'override':
      return acceptCode(db, county, import_.id, step.row_number, step.code_override_reason)
    case 'confirmation':
      return confirmImport(db, county, import_.id, step.planned_at)
    case 'undo':
      return undoImport(db, county, import_.id)
  }
}

/** The heading with the columns that somebody has named, by field. Without the needed fields nothing can be read. */
function mappedBy({ heading, kind }: Import, columns: Record<string, number>) {
  if (!heading) throw new Refusal('stale')
  const { columns: fields, needed } = rulesOf(kind)
  const named = fields.filter(({ field }) => columns[field] !== undefined)
  const mapping = heading.titles.map(
    (_, column) => named.find(({ field }) => columns[field] === column)?.field ?? null,
  )
  const missing = needed.filter((field) => !mapping.includes(field))
  if (missing.length > 0) throw new Refusal('columns_missing')
  return { ...heading, mapping, missing: [] }
}
