// A roster of 600 units through the whole importer with the trace and without it: what the entries cost an import as a whole.
// `npm run bench -- tracing`; it needs a running stack (its env in the environment) that nobody else works in: the triggers of three
// tables rest meanwhile. Each pass makes a county of its own; they take turns, and the best of each is compared, since what a busy
// machine adds is no part of it.
import { readFile } from 'node:fs/promises'
import { addMissingAreas, confirmImport } from '~/features/imports/imports.server'
import { commitImport, planImport, readImport } from '~/features/imports/reading.server'
import { owner } from '../county'
import { countyThatImports, dir, find, place, upload } from '../imports'

const PASSES = 15
const RATIO_MAX = 1.5
const WRITTEN = ['units', 'unit_contacts', 'areas']

const roster = await readFile('supabase/seeds/samples/huancui-units.xlsx')
const traced: number[] = []
const bare: number[] = []
try {
  await importOnce() // what is loaded and planned for the first time
  for (let n = 0; n < PASSES; n++) {
    traced.push(await importOnce())
    await tracing('disable')
    bare.push(await importOnce())
    await tracing('enable')
  }
} finally {
  await tracing('enable')
}
const [with_trace, without] = [Math.min(...traced), Math.min(...bare)]
const ratio = with_trace / without
console.log(`an import of 600 units: ${ms(with_trace)} with the trace, ${ms(without)} without`)
console.log(`ratio ${ratio.toFixed(2)} (at most ${RATIO_MAX})`)
await owner().end()
process.exitCode = ratio > RATIO_MAX ? 1 : 0

/** Seconds from the upload to the written rows. */
async function importOnce(): Promise<number> {
  const county = await countyThatImports()
  const began = performance.now()
  const id = await upload(county, roster)
  const at = place(county, id)
  await readImport(at, dir, new Date())
  await addMissingAreas(county.db, county.county, id)
  await planImport(at)
  await confirmImport(county.db, county.county, id, (await find(county, id)).planned_at ?? '')
  await commitImport(at)
  return (performance.now() - began) / 1_000
}

async function tracing(word: 'enable' | 'disable'): Promise<void> {
  for (const table of WRITTEN)
    for (const trigger of ['traced_insert', 'traced_update', 'traced_delete'])
      await owner().unsafe(`alter table public.${table} ${word} trigger ${trigger}`)
}

function ms(seconds: number): string {
  return `${Math.round(seconds * 1_000)} ms`
}
