// A county's demands through the year 2026, by the product's own commands, each given by whoever would give it and at its time: raised,
// dispatched, returned, put off, paused, resolved, done again, rated or not; lists are compiled and closed. The same seed makes the same year.
import { randomUUID } from 'node:crypto'
import { addDays } from '~/core/calendar-date'
import { quarterOf } from '~/core/period'
import { compileLists } from '~/features/lists/editing.server'
import { asSystem, asVisitor, type Db, sure } from '~/platform/supabase.server'
import { type Chances, chancesFrom } from './chances'
import { foundTenant, owner, type SignedIn, signedIn } from './county'
import { addBody, categoryOf } from './demands'
import { sweepAt } from './dispatches'

export const QUARTERS = ['2026Q1', '2026Q2', '2026Q3', '2026Q4'] as const
/** When all that happened in the year can be counted. */
export const AFTERWARDS = new Date('2027-01-01T12:00:00+08:00')

const CATEGORIES = ['水电气暖', '银企对接', '招聘用工', '法律咨询', '场地与停车']

export type DemandYear = Awaited<ReturnType<typeof yearScene>>
/** Waits until an instant, again and again, and does what is then to be done. */
type Life = AsyncGenerator<Date, void>

export async function demandYear(demands: number): Promise<DemandYear> {
  const year = await yearScene()
  const chances = chancesFrom(20_261_122)
  await live([machine(year), ...Array.from({ length: demands }, () => demand(year, chances))])
  return year
}

/** Four bodies, of which one works on paper; four units, of which one has an account and one no area. */
async function yearScene() {
  const county = await foundTenant()
  const { id } = county
  const areas =
    await owner()`insert into areas (tenant_id, name) values (${id}, '一片区'), (${id}, '二片区') returning id`
  const placed = [areas[0]?.id, areas[1]?.id, areas[1]?.id, null]
  const units = await Promise.all(placed.map((area_id, n) => addUnit(id, `示例企业${n}`, area_id)))
  const bodies = await Promise.all(
    ['一局', '二局', '三局', '四局'].map(async (name, n) => {
      const body_id = await addBody(id, `${name}（示例）`)
      return { id: body_id, staff: n < 3 ? await signedIn(id, 'department', { body_id }) : null }
    }),
  )
  const categories = await Promise.all(CATEGORIES.map((name) => categoryOf(id, name)))
  const [contact, officer, secretariat, leader] = await Promise.all([
    signedIn(id, 'unit_contact', { unit_id: units[0] ?? '' }),
    signedIn(id, 'officer'),
    signedIn(id, 'secretariat'),
    signedIn(id, 'leader'),
  ])
  return { county, units, bodies, categories, contact, officer, secretariat, leader }
}

async function addUnit(tenant_id: string, name: string, area_id: string | null): Promise<string> {
  const [unit] =
    await owner()`insert into units (tenant_id, name, initials, kind, status, area_id, changed_by)
    values (${tenant_id}, ${name}, 'slqy', 'enterprise', 'operating', ${area_id}, private.system_member_of(${tenant_id})) returning id`
  return unit?.id
}

async function live(lives: readonly Life[]): Promise<void> {
  const agenda: { at: Date; life: Life }[] = []
  const goOn = async (life: Life) => {
    const { value, done } = await life.next()
    if (!done && value < AFTERWARDS) agenda.push({ at: value, life })
  }
  for (const life of lives) await goOn(life)
  while (agenda.length > 0) {
    agenda.sort((one, other) => other.at.getTime() - one.at.getTime())
    const next = agenda.pop()
    if (next) await goOn(next.life)
  }
}

/** One demand, from the day on which it is raised. */
async function* demand(year: DemandYear, { chance, pick, later }: Chances): Life {
  const { county, bodies, officer, secretariat, leader } = year
  const here = { county: county.id, demand: randomUUID() }
  let now = later(new Date('2026-01-01T00:00:00+08:00'), 0, 364)
  const as = (who: SignedIn): Db => asVisitor(who.access_token, { 'x-now': now.toISOString() })

  yield now
  const unit_id = pick(year.units)
  const raiser = unit_id === year.units[0] ? year.contact : officer
  const [urgency, confidentiality] = [
    chance(0.1) ? 'urgent' : 'ordinary',
    chance(0.1) ? 'departments_involved' : 'public_summary',
  ]
  const source = raiser === officer ? 'paper' : 'contact'
  const category_id = pick(year.categories)
  await sure(
    as(raiser).rpc('raise_demand', {
      county: county.id,
      id: here.demand,
      unit_id,
      category_id,
      urgency,
      confidentiality,
      source,
      body: '示例需求，仅供测算。',
    }),
  )
  yield wait(0, 2)
  if (chance(0.04)) return close(secretariat, 'declined')

  const assisting = new Set<string>()
  let lead = pick(bodies)
  let dispatch = await send()
  for (let returns = 0; ; ) {
    yield wait(0, 3)
    if (chance(0.04)) return close(raiser, 'withdrawn')
    if (returns < 2 && chance(0.15)) {
      await sure(as(staff()).rpc('return_dispatch', { ...of(), reason: '不属于本单位职责（示例）' }))
      returns += 1
      yield wait(0, 2)
      dispatch = await send()
      continue
    }
    await sure(as(staff()).rpc('accept_dispatch', of()))
    if (chance(0.2)) yield* pause()
    if (chance(0.2)) yield* extend()
    yield wait(0, 12)
    await sure(
      as(staff()).rpc('resolve_dispatch', {
        ...of(),
        outcome: chance(0.8) ? 'solved' : 'explained',
        words: '已办理（示例）',
      }),
    )
    if (chance(0.25)) return
    yield wait(0, 8)
    if (chance(0.85)) return say('confirmed', pick(['satisfied', 'fairly_satisfied', 'dissatisfied']))
    await say('reopened')
    returns = 2 // it is theirs for good
    assisting.clear()
    dispatch = await liveLead()
  }

  function wait(least: number, most: number): Date {
    now = later(now, least, most)
    return now
  }

  function of() {
    return { county: county.id, dispatch }
  }

  /** Whoever works on paper has the office enter it. */
  function staff(): SignedIn {
    return lead.staff ?? officer
  }

  /** Who assists already does not lead. */
  async function send(): Promise<string> {
    lead = pick(bodies.filter((body) => !assisting.has(body.id)))
    for (const { id } of bodies) if (id !== lead.id && chance(0.2)) assisting.add(id)
    const sent = { lead: lead.id, assistants: [...assisting], words: '请办理（示例）' }
    return sure(as(secretariat).rpc('dispatch_demand', { ...here, ...sent }))
  }

  async function* pause(): Life {
    yield wait(0, 3)
    await sure(as(staff()).rpc('ask_unit', { ...of(), question: '请补充地址（示例）' }))
    yield wait(0, 6)
    await sure(as(raiser).rpc('answer_question', { ...of(), words: '在东门（示例）' }))
  }

  /** Too late to ask, it is not asked. */
  async function* extend(): Life {
    yield wait(0, 3)
    const { error } = await as(staff()).rpc('ask_extension', {
      ...of(),
      amount: 1,
      reason: '需要现场勘查（示例）',
    })
    if (error?.message === 'deadline_passed') return
    if (error) throw error
    yield wait(0, 1)
    await sure(as(leader).rpc('decide_extension', { ...of(), is_granted: chance(0.7) }))
  }

  async function say(verdict: string, rating?: string): Promise<void> {
    const word = { verdict, words: '情况属实（示例）', ...(rating && { rating }) }
    await sure(as(raiser).rpc('confirm_resolution', { ...of(), ...word }))
  }

  async function close(who: SignedIn, outcome: string): Promise<void> {
    await sure(as(who).rpc('close_demand', { ...here, outcome, note: '不再办理（示例）' }))
  }

  async function liveLead(): Promise<string> {
    const query = as(secretariat)
      .from('dispatches')
      .select('id')
      .match({ tenant_id: county.id, demand_id: here.demand, part: 'lead' })
    return (await sure(query.is('ended_at', null).single())).id
  }
}

/** Each morning what is due of the lists, each evening what the tick does with dispatches. */
async function* machine({ county }: DemandYear): Life {
  for (let day = '2026-01-02'; ; day = addDays(day, 1)) {
    const [morning, evening] = [new Date(`${day}T06:00:00+08:00`), new Date(`${day}T18:30:00+08:00`)]
    yield morning
    const quarter = quarterOf(addDays(day, -1))
    if (quarter !== quarterOf(day)) {
      await sure(asSystem(county.id, morning).rpc('close_lists', { county: county.id, quarter }))
    }
    if (quarterOf(addDays(day, 3)) !== quarterOf(addDays(day, 2)))
      await compileLists(asSystem(county.id, morning), county, quarterOf(addDays(day, 3)))
    yield evening
    await sweepAt(county.id, `${day}T18:30:00`)
  }
}
