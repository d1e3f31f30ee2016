// What a unit wrote and what was said about it, through a demand's whole life: read by exactly those whom its tier names, and lying nowhere else.
import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { TIERS, type Tier } from '~/features/demands/demand'
import { closeDemand, getDemand, listDemands, sortDemand } from '~/features/demands/demands.server'
import {
  acceptDispatch,
  answerQuestion,
  askUnit,
  confirmResolution,
  dispatchDemand,
  resolveDispatch,
} from '~/features/dispatches/dispatches.server'
import { dispatchesSheet } from '~/features/dispatches/dispatches-sheet.server'
import { eachDispatch } from '~/features/dispatches/listing.server'
import { compileLists } from '~/features/lists/editing.server'
import { speak } from '~/i18n'
import { asSystem } from '~/platform/supabase.server'
import { foundTenant, owner, signedIn } from './county'
import { raise } from './demands'
import { type DispatchScene, dispatchScene } from './dispatches'
import { type Entered, enterAt, MORNING } from './instructors'

/** In everything that is said; no other test's words hold it. */
const WORD = `机密${randomUUID().slice(0, 8)}`
const words = `${WORD}，详情如下`
const FIRST = { key: null, backwards: false }
const UNIT = '环翠机电有限公司'

let scene: DispatchScene
let people: Record<string, Entered>
let demands: Record<Tier, string>
/** Given up by their unit while a department had them in hand. */
let withdrawn: Record<Tier, string>

beforeAll(async () => {
  scene = await dispatchScene()
  const { id, code } = scene.county
  const enter = async (role: Parameters<typeof signedIn>[1], place = {}) =>
    enterAt(await signedIn(id, role, place), code, MORNING)
  const { contact, instructor, leader, officer, secretariat, stranger } = scene
  people = {
    ...{ contact, instructor, leader, officer, secretariat },
    handling: await scene.roadsMan(),
    'another department': await scene.waterMan(),
    'another instructor': stranger,
    auditor: await enter('auditor'),
    'system administrator': await enter('system_admin'),
    'security administrator': await enter('security_admin'),
    participant: await enter('participant', { body_id: scene.roads }),
    'another county’s secretariat': await foreign(),
  }
  demands = {
    public_summary: await lived('public_summary'),
    departments_involved: await lived('departments_involved'),
    secretariat_only: await lived('secretariat_only'),
  }
  withdrawn = {
    public_summary: await givenUp('public_summary'),
    departments_involved: await givenUp('departments_involved'),
    secretariat_only: await givenUp('secretariat_only'),
  }
  // Open when the lists are drafted, and not worded yet.
  await raise(scene, contact, { body: words })
  await compileLists(asSystem(id, new Date('2026-12-29T06:00:00+08:00')), scene.county, '2027Q1')
})
afterAll(() => owner().end())

it('lies in the three tables of words: not in lists, mails, exports, what is searched, or the trace', async () => {
  const tables = await owner()`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'private', 'audit') and c.relkind in ('r', 'p') order by 1`
  const holding: string[] = []
  for (const { name } of tables) {
    const [found] = await owner().unsafe(
      `select from ${name} t where t::text like '%${WORD}%' and to_jsonb(t) ->> 'tenant_id' = '${scene.county.id}' limit 1`,
    )
    if (found) holding.push(name)
  }
  expect(holding).toEqual(['demand_closing_texts', 'demand_texts', 'dispatch_texts'])
})

it.each<[Tier, { wrote: string[]; said: string[] }]>([
  [
    'public_summary',
    {
      wrote: ['contact', 'handling', 'instructor', 'leader', 'officer', 'secretariat'],
      said: ['contact', 'handling', 'instructor', 'leader', 'officer', 'secretariat'],
    },
  ],
  [
    'departments_involved',
    {
      wrote: ['contact', 'handling', 'leader', 'officer', 'secretariat'],
      said: ['contact', 'handling', 'leader', 'officer', 'secretariat'],
    },
  ],
  // Whoever handles it reads what was said to it, and not what the unit wrote.
  ['secretariat_only', { wrote: ['contact', 'secretariat'], said: ['contact', 'handling', 'secretariat'] }],
])('of the tier %s is read by %j', async (tier, readers) => {
  const readersOf = async (
    table: 'demand_texts' | 'dispatch_texts' | 'demand_closing_texts',
    ofTier = demands,
  ) => {
    const told = Object.entries(people).map(async ([who, { db }]) => {
      const { data } = await db.from(table).select('body').eq('demand_id', ofTier[tier])
      return JSON.stringify(data ?? '').includes(WORD) ? [who] : []
    })
    return (await Promise.all(told)).flat().sort()
  }
  expect(await readersOf('demand_texts')).toEqual(readers.wrote)
  expect(await readersOf('dispatch_texts')).toEqual(readers.said)
  expect(await readersOf('demand_closing_texts', withdrawn)).toEqual(readers.wrote)
})

it('is found by no search; by its unit’s name a department finds no demand that only the secretariat reads', async () => {
  for (const { db, county } of Object.values(people))
    expect((await listDemands(db, county, { q: WORD }, FIRST)).rows).toEqual([])
  const found = async ({ db, county }: Entered) =>
    (await listDemands(db, county, { q: UNIT }, FIRST)).rows.map(({ id }) => id)
  const { handling, officer } = people
  if (!handling || !officer) throw new Error('nobody handles it')
  expect(await found(officer)).toEqual(expect.arrayContaining(Object.values(demands)))
  const told = [demands, withdrawn].flatMap((of) => [of.public_summary, of.departments_involved])
  expect((await found(handling)).sort()).toEqual(told.sort())
  const { rows } = await listDemands(handling.db, handling.county, {}, FIRST)
  expect(rows.find(({ id }) => id === demands.secretariat_only)).toMatchObject({ unit: null })
  const page = await getDemand(handling.db, handling.county, demands.secretariat_only)
  expect(page).toMatchObject({ unit: null, text: null })
})

it.each(['handling', 'officer', 'leader', 'secretariat'])(
  'is in no workbook of dispatches that %s takes along',
  async (who) => {
    const { db, county } = people[who] ?? scene.officer
    const t = (await speak('zh-CN')).getFixedT(null, 'dispatches')
    const now = new Date(MORNING)
    const workbook = new ExcelJS.Workbook()
    const sheet = dispatchesSheet(t, eachDispatch(db, county, { state: 'done' }, now), now)
    await workbook.xlsx.load(new Uint8Array(await buffer(sheet)).buffer)
    const units = workbook.worksheets[0]?.getColumn(2).values.slice(2)
    expect(units?.filter((unit) => unit === UNIT)).toHaveLength(who === 'handling' ? 4 : 6)
    expect(units).toHaveLength(2 * TIERS.length)
    expect(JSON.stringify(workbook.worksheets[0]?.getSheetValues())).not.toContain(WORD)
  },
)

/** A demand from its raising to its end, each word of it confidential. */
async function lived(confidentiality: Tier): Promise<string> {
  const { demand, dispatch } = await sentOut(confidentiality)
  const [contact, lead] = [await scene.contacting(), await scene.roadsMan()]
  await acceptDispatch(lead.db, lead.county, dispatch, {})
  await askUnit(lead.db, lead.county, dispatch, { question: words })
  await answerQuestion(contact.db, contact.county, dispatch, { words })
  await resolveDispatch(lead.db, lead.county, dispatch, { outcome: 'solved', words })
  await confirmResolution(contact.db, contact.county, dispatch, {
    verdict: 'confirmed',
    rating: 'satisfied',
    words,
  })
  return demand
}

async function givenUp(confidentiality: Tier): Promise<string> {
  const { demand } = await sentOut(confidentiality)
  const contact = await scene.contacting()
  await closeDemand(contact.db, contact.county, demand, { note: words })
  return demand
}

async function sentOut(confidentiality: Tier) {
  const [contact, sender] = [await scene.contacting(), await scene.sender()]
  const demand = await raise(scene, contact, { confidentiality, body: words })
  const sorted = { category_id: scene.category, urgency: 'ordinary', confidentiality, number: 0 } as const
  await sortDemand(sender.db, sender.county, demand, { ...sorted, wording: '一家企业反映排水不畅' })
  const roads = { lead: scene.roads, assistants: [], words }
  return { demand, dispatch: await dispatchDemand(sender.db, sender.county, demand, roads) }
}

async function foreign(): Promise<Entered> {
  const { id, code } = await foundTenant()
  return enterAt(await signedIn(id, 'secretariat'), code, MORNING)
}
