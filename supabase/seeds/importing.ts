// One workbook through the product's importer: upload, plan, areas in one click, confirm, done. Waits for the worker at each step.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Import, type Kind, type Stage, stageOf } from '~/features/imports/import'
import {
  addMissingAreas,
  confirmImport,
  getImport,
  listLatestImports,
  listMissingAreas,
  startImport,
} from '~/features/imports/imports.server'
import type { Officer } from './officer'

const POLL_MS = 300
const WAIT_SECONDS_MAX = 180

export type Workbook = { kind: Kind; name: string; bytes: Buffer }

/** Does nothing where an import of a file with this name is finished already. */
export async function importWorkbook(officer: Officer, { kind, name, bytes }: Workbook): Promise<void> {
  const { db, county } = officer
  const earlier = await listLatestImports(db, county, kind)
  if (earlier.some((import_) => import_.file_name === name && import_.finished_at !== null)) return

  const id = randomUUID()
  const file = new File([new Uint8Array(bytes)], name)
  await startImport(db, county, kind, { id, file }, process.env.FILES_DIR ?? '.stack/files')
  await reached(officer, kind, id, 'preview')
  if (kind === 'units' && (await listMissingAreas(db, county, id)).length > 0) {
    await addMissingAreas(db, county, id)
    await sleep(POLL_MS)
  }
  const planned = await reached(officer, kind, id, 'preview')
  await confirmImport(db, county, id, planned.planned_at ?? '')
  await reached(officer, kind, id, 'finished')
}

async function reached({ db, county }: Officer, kind: Kind, id: string, wanted: Stage): Promise<Import> {
  for (let waited = 0; waited < WAIT_SECONDS_MAX * 1_000; waited += POLL_MS) {
    const import_ = await getImport(db, county, kind, id)
    const stage = stageOf(import_)
    if (stage === wanted) return import_
    if (stage === 'refused' || stage === 'mapping')
      throw new Error(`Import of ${kind}: ${import_.refusal ?? stage}`)
    await sleep(POLL_MS)
  }
  throw new Error(
    `Import of ${kind} did not reach ${wanted} in ${WAIT_SECONDS_MAX} s; is the worker running?`,
  )
}
