// A workbook of 50,000 units through the whole importer, beside the bare reader of the same file, and how long a ledger page waits
// meanwhile. `npm run bench -- import`; it needs a running stack (its env in the environment) and makes a county of its own.
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkCharacter, organisationCheckCharacter } from '~/core/credit-code'
import { addMissingAreas, confirmImport, countRows } from '~/features/imports/imports.server'
import { commitImport, planImport, readImport } from '~/features/imports/reading.server'
import { readSheet } from '~/platform/sheets.server'
import { owner } from '../county'
import { countyThatImports, dir, find, place, upload, workbook } from '../imports'

const ROWS = 50_000
const RATIO_MIN = 0.5

const roster = await workbook(Array.from({ length: ROWS }, (_, n) => rowOf(n)))
const path = join(dir, `${randomUUID()}.xlsx`)
await writeFile(path, roster)

const bare = await seconds(async () => {
  for await (const _ of readSheet(path, 'units.xlsx'));
})
const county = await countyThatImports()
const id = await upload(county, roster)
const at = place(county, id)
const waits: number[] = []
let isOver = false
const page = (async () => {
  while (!isOver) {
    const query = county.db
      .from('unit_ledger')
      .select('id, name')
      .eq('tenant_id', county.county.id)
      .order('initials')
      .order('id')
    waits.push(await seconds(() => query.limit(50)))
    await sleep(50)
  }
})()

const reading = await seconds(() => readImport(at, dir, new Date()))
await addMissingAreas(county.db, county.county, id)
const planning = await seconds(() => planImport(at))
await confirmImport(county.db, county.county, id, (await find(county, id)).planned_at ?? '')
const committing = await seconds(() => commitImport(at))
isOver = true
await page

console.table({ bare, reading, planning, committing })
console.log(await countRows(county.db, county.county, id))
waits.sort((a, b) => a - b)
console.log(`a ledger page meanwhile: p50 ${ms(0.5)} ms, p95 ${ms(0.95)} ms, longest ${ms(1)} ms`)
const ratio = bare / (reading + committing)
console.log(`ratio of the bare reader to reading and committing: ${ratio.toFixed(2)} (at least ${RATIO_MIN})`)
await owner().end()
process.exitCode = ratio < RATIO_MIN ? 1 : 0

function rowOf(n: number) {
  const organisation = `MA${String(n).padStart(6, '0')}`
  const body = `91371002${organisation}${organisationCheckCharacter(organisation)}`
  return {
    序号: n + 1,
    单位名称: `威海海川${n}机械制造有限公司`,
    统一社会信用代码: body + checkCharacter(body),
    类型: '企业',
    '所属商圈/园区': `商圈${n % 20}`,
    登记状态: '存续',
    成立日期: '2019-03-07',
    从业人数: n % 300,
    正式党员数: n % 9,
    最近年报年度: 2025,
    法定代表人: '王某',
    联系电话: `0631-5${String(n).padStart(6, '0')}`,
  }
}

async function seconds(work: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1_000
}

function ms(quantile: number): string {
  return ((waits[Math.min(waits.length - 1, Math.floor(waits.length * quantile))] ?? 0) * 1_000).toFixed(1)
}
