// How far an import has come, for the progress bar: rows that are in the database, not rows that were sent.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { countRows, getImport } from './imports.server'
import { placedAt } from './placed'
import { progressOf } from './view.server'

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  const { kind } = placedAt(args)
  county.may('import', kind)
  const import_ = await getImport(db, county, kind, args.params.id ?? '')
  return progressOf(import_, await countRows(db, county, import_.id))
}
