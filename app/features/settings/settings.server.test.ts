// Settings, cadence and own days: what is foreseen is what happens, the past stays, and of two who edit at once the second is told.
import { beforeEach, describe, expect, it } from 'vitest'
import { asPlatform, asVisitor, sure } from '~/platform/supabase.server'
import { foundTenant, owner, type SignedIn, signedIn } from '../../../tests/county'
import { cadenceKinds, newRule, signatureOf } from './cadence'
import { listRules, settleRule } from './cadence.server'
import en from './copy.en'
import zh from './copy.zh'
import { foresee } from './foresight.server'
import { asTyped, submission } from './settings'
import { getSettings, settle } from './settings.server'

let county: { id: string; code: string }
let officer: SignedIn
let admin: SignedIn

beforeEach(async () => {
  county = await foundTenant()
  await owner()`update tenants set created_at = '2026-01-01' where id = ${county.id}`
  officer = await signedIn(county.id, 'officer')
  admin = await signedIn(county.id, 'system_admin')
})

describe('two administrators editing at once', () => {
  it('the second is told what the first changed, and keeps what was typed', async () => {
    const opened = await open()
    expect(await save(officer, opened, { ...opened.typed, quiet_until: '09:00' })).toBeNull()
    const review = await save(admin, opened, { ...opened.typed, quiet_from: '18:00' })
    expect(review?.others).toMatchObject({
      by: 'officer',
      changes: [{ field: 'quiet_until', after: '09:00' }],
    })
    expect(review?.typed).toEqual({ quiet_until: '09:00', quiet_from: '18:00' })
    expect((await getSettings(officer.db, county)).quiet_from).toBe('17:30:00')

    expect(
      await save(admin, { version: review?.version ?? 0, typed: review?.base ?? {} }, review?.typed ?? {}),
    ).toBeNull()
    expect(asTyped('mail', await getSettings(officer.db, county))).toEqual(review?.typed)
  })

  it('nothing is saved that was not looked at before', async () => {
    const opened = await open()
    const review = await save(officer, opened, { ...opened.typed, quiet_until: '09:00' }, 'something else')
    expect(review?.changes).toHaveLength(1)
    expect((await getSettings(officer.db, county)).version).toBe(1)
  })

  it('a rule made meanwhile is shown, and the key refuses to overtake it', async () => {
    const rule = ruleOf({ workdays: 5 })
    expect(await settleRule(officer.db, county, 'visits.remind', rule)).toBeNull()
    const review = await settleRule(admin.db, county, 'visits.remind', ruleOf({ workdays: 7 }))
    expect(review?.other).toMatchObject({ workdays: 5, number: 2 })
    expect(await settleRule(admin.db, county, 'visits.remind', ruleOf({ workdays: 7, number: 2 }))).toBeNull()
    expect((await rules()).map(({ workdays }) => workdays)).toEqual([7, 5, 3])
  })
})

describe('what is foreseen', () => {
  it('is when the run is made: not a minute earlier, and with the rule that is saved', async () => {
    const rule = {
      kind: 'visits.remind',
      is_enabled: true,
      workdays: 5,
      due_time: '10:15',
      valid_from: day(0),
    }
    const ahead = (await foresee(officer.db, county, { cadence: rule })).filter(
      ({ kind }) => kind === 'visits.remind',
    )
    expect(ahead).toHaveLength(3)
    expect(await rules()).toHaveLength(1)
    await sure(officer.db.from('cadence_rules').insert({ ...rule, tenant_id: county.id, number: 2 }))

    const next = ahead.at(-1)
    const due = Date.parse(next?.due_at ?? '')
    await asPlatform(new Date(due - 60_000)).rpc('ensure_period_runs')
    expect(await made(next?.period)).toBe(0)
    await asPlatform(new Date(due)).rpc('ensure_period_runs')
    expect(await made(next?.period)).toBe(1)
    await owner()`delete from runs where tenant_id <> ${county.id} and state = 'waiting' and asked_at > now()`
  })

  it('leaves nothing behind, and is refused to whoever may not change it', async () => {
    const days = [{ day: day(30), is_workday: false }]
    await foresee(officer.db, county, { days, settings: { quiet_until: '07:00', quiet_from: '19:00' } })
    const [left] = await owner()`
      select (select count(*) from calendar_overrides where tenant_id = ${county.id})::int as days, version from settings where tenant_id = ${county.id}`
    expect(left).toEqual({ days: 0, version: 1 })
    const instructor = await signedIn(county.id, 'instructor')
    await expect(foresee(instructor.db, county, { days })).rejects.toThrow('not_allowed')
  })

  it('a rule governs the periods that end on or after its first day; earlier ones keep theirs', async () => {
    const [before] =
      await owner()`select due_at from private.upcoming_runs(${county.id}, 1) where kind = 'visits.remind'`
    const far = { kind: 'visits.remind', is_enabled: true, workdays: 9, due_time: null, valid_from: day(300) }
    const [next] = (await foresee(officer.db, county, { cadence: far })).filter(
      ({ kind }) => kind === 'visits.remind',
    )
    expect(Date.parse(next?.due_at ?? '')).toBe(Date.parse(String(before?.due_at)))
    const { error } = await officer.db
      .from('cadence_rules')
      .insert({ tenant_id: county.id, kind: 'visits.remind', number: 2, workdays: 3, valid_from: day(-1) })
    expect(error?.code).toBe('42501')
  })
})

describe('the cadence', () => {
  it('is shown, and can be set, of every kind of periodic work, in both languages', async () => {
    const kinds = await owner()`select kind from private.cadence_defaults()`
    expect(kinds.map(({ kind }) => kind)).toEqual([...cadenceKinds])
    const names = cadenceKinds.map((kind) => kind.replace('.', '_'))
    for (const { kinds, cadence } of [zh, en])
      for (const words of [kinds, cadence.counted, cadence.hints]) expect(Object.keys(words)).toEqual(names)
  })

  it('counts a hand-over from the day on which this county’s chairs publish', async () => {
    const handover = async () =>
      (await foresee(officer.db, county, {})).find(({ kind }) => kind === 'turns.handover')?.due_at
    const usual = await handover()
    await owner()`update settings set chair_publishes_day = 28 where tenant_id = ${county.id}`
    expect(await handover()).not.toBe(usual)
  })
})

describe('a county’s own day', () => {
  it('moves its reminder and nobody else’s, and is taken back', async () => {
    const other = await foundTenant()
    const before = await dueDay(county.id)
    const last = await lastWorkday(county.id)
    await sure(
      officer.db.rpc('override_days', {
        county: county.id,
        days: [{ day: last, is_workday: false }],
        reason: '示例：停电',
      }),
    )
    expect(await lastWorkday(county.id)).not.toBe(last)
    expect(await dueDay(county.id)).not.toBe(before)
    expect(await dueDay(other.id)).toBe(before)
    await sure(admin.db.from('calendar_overrides').delete().eq('tenant_id', county.id))
    expect(await dueDay(county.id)).toBe(before)
  })

  it('that has passed is nobody’s to set', async () => {
    const { error } = await officer.db
      .from('calendar_overrides')
      .insert({ tenant_id: county.id, day: day(-3), is_workday: true, reason: '示例' })
    expect(error?.code).toBe('42501')
  })
})

describe('terms', () => {
  it('are bounded at the data API as well', async () => {
    const write = (terms: Record<string, string>) =>
      officer.db.from('settings').update({ terms }).eq('tenant_id', county.id)
    expect((await write({ instructor: '<script>' })).error).toBeNull()
    expect((await write({ anything: '联络员' })).error?.code).toBe('23514')
    expect((await write({ instructor: '一二三四五六七八九十一二三' })).error?.code).toBe('23514')
    const [row] = await sure(officer.db.rpc('enter_county', { county_code: county.code }))
    expect(row?.terms).toEqual({ instructor: '<script>' })
    expect((await asVisitor(null).from('settings').select('terms')).error?.code).toBe('42501')
  })
})

function day(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
}

async function open() {
  const row = await getSettings(officer.db, county)
  return { version: row.version, typed: asTyped('mail', row) }
}

type Opened = { version: number; typed: Record<string, string> }

async function save(
  who: SignedIn,
  opened: Opened,
  typed: Record<string, string>,
  checked = JSON.stringify(typed),
) {
  const base = JSON.stringify(opened.typed)
  const form = submission('mail').parse({ ...typed, version: opened.version, base, checked, intent: 'save' })
  return settle(who.db, county, 'mail', form.columns, form.sent)
}

function ruleOf({ workdays, number = 1 }: { workdays: number; number?: number }) {
  const typed = { is_enabled: true, workdays, valid_from: day(0), number, intent: 'save' }
  const rule = newRule(day(0)).parse(typed)
  return { ...rule, checked: signatureOf(rule) }
}

async function rules() {
  return (await listRules(officer.db, county)).filter(({ kind }) => kind === 'visits.remind')
}

async function made(period = ''): Promise<number> {
  const [row] = await owner()`
    select count(*)::int from runs where tenant_id = ${county.id} and kind = 'visits.remind' and key = ${period}`
  return row?.count
}

async function dueDay(id: string): Promise<string> {
  const [row] = await owner()`select private.due_day('visits.remind', ${nextMonth()}, 3, ${id})::text as day`
  return row?.day
}

async function lastWorkday(id: string): Promise<string> {
  const [row] = await owner()`select private.last_workday(${nextMonth()}, ${id})::text as day`
  return row?.day
}

function nextMonth(): string {
  return `${day(40).slice(0, 7)}-H2`
}
