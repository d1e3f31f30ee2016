// How fast a roster of 50,000 rows is read and judged, against a bare reader that only hands over the cells.
// Both read the same file in turns; the middle of five rounds counts. Measured in processor time, all threads together: the
// clock on the wall would measure the neighbours. Wanted: at least half the bare reader's speed.
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { readSheet as readBarely } from 'read-excel-file/node'
import { checkCharacter, organisationCheckCharacter } from '~/core/credit-code'
import { SHEET_ROWS_MAX, type SheetRow } from '~/core/sheet'
import { findRosterHeading, rosterReader } from '~/features/units/roster'
import { ROSTER_TITLES } from '~/features/units/roster-words'
import { type Column, readSheet, writeSheet } from '~/platform/sheets.server'

const ROUNDS = 5

const columns: Column<number>[] = [
  { title: '序号', width: 8, as: 'number', of: (at) => at + 1 },
  { title: ROSTER_TITLES.name[0] ?? '', width: 40, as: 'text', of: (at) => `威海海川机械制造有限公司${at}` },
  { title: ROSTER_TITLES.credit_code[0] ?? '', width: 22, as: 'text', of: creditCode },
  { title: ROSTER_TITLES.kind[0] ?? '', width: 10, as: 'text', of: () => '企业' },
  { title: ROSTER_TITLES.industry_code[0] ?? '', width: 10, as: 'text', of: () => 'C3484' },
  { title: ROSTER_TITLES.area[0] ?? '', width: 20, as: 'text', of: (at) => `第${at % 11}商圈` },
  { title: ROSTER_TITLES.status[0] ?? '', width: 20, as: 'text', of: () => '存续(在营、开业、在册)' },
  { title: ROSTER_TITLES.founded_on[0] ?? '', width: 12, as: 'day', of: (at) => `20${10 + (at % 10)}-03-07` },
  { title: ROSTER_TITLES.staff_count[0] ?? '', width: 10, as: 'number', of: (at) => at % 400 },
  { title: ROSTER_TITLES.full_members[0] ?? '', width: 10, as: 'number', of: (at) => at % 60 },
  { title: ROSTER_TITLES.legal_representative[0] ?? '', width: 10, as: 'text', of: () => '王某' },
  { title: ROSTER_TITLES.phone[0] ?? '', width: 16, as: 'text', of: (at) => `0631-${5_000_000 + at}` },
]

const folder = await mkdtemp(join(tmpdir(), 'bench-sheets-'))
const path = join(folder, 'roster.xlsx')
const numbers = Array.from({ length: SHEET_ROWS_MAX }, (_, at) => at)
await pipeline(writeSheet({ name: '名册', columns }, numbers), createWriteStream(path))

const bare: number[] = []
const ours: number[] = []
for (let round = 0; round < ROUNDS; round++) {
  bare.push(await millisecondsOf(async () => (await readBarely(path)).length - 1))
  ours.push(await millisecondsOf(() => countAccepted(path)))
}
await rm(folder, { recursive: true })

const ratio = middle(bare) / middle(ours)
console.log(
  `bare reader ${middle(bare)} ms, read and judged ${middle(ours)} ms: ${ratio.toFixed(2)} × its speed (wanted ≥ 0.5)`,
)
process.exitCode = ratio >= 0.5 ? 0 : 1

async function countAccepted(file: string): Promise<number> {
  const judge = await judgeFor(file)
  let accepted = 0
  for await (const row of readSheet(file, file)) {
    if (row.number > 1 && judge(row).kind === 'accepted') accepted += 1
  }
  return accepted
}

async function judgeFor(file: string) {
  const top: SheetRow[] = []
  for await (const row of readSheet(file, file)) {
    top.push(row)
    break
  }
  return rosterReader(findRosterHeading(top)?.mapping ?? [], '2026-11-22')
}

async function millisecondsOf(read: () => Promise<number>): Promise<number> {
  const before = process.cpuUsage()
  const rows = await read()
  if (rows !== SHEET_ROWS_MAX) throw new Error(`${rows} rows were read instead of ${SHEET_ROWS_MAX}`)
  const { user, system } = process.cpuUsage(before)
  return Math.round((user + system) / 1_000)
}

function middle(times: number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
}

function creditCode(at: number): string {
  const organisation = `MA${String(at).padStart(6, '0')}`
  const seventeen = `91371002${organisation}${organisationCheckCharacter(organisation)}`
  return seventeen + checkCharacter(seventeen)
}
