import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { speak } from '~/i18n'
import { asSystem } from '~/platform/supabase.server'
import { foundTenant, owner, type SignedIn, signedIn } from '../../../tests/county'
import {
  addInstructor,
  addPaperInstructor,
  addUnit,
  assign,
  type Entered,
  enterAt,
  type Instructor,
} from '../../../tests/instructors'
import { recordVisit, withdrawVisit } from '../visits/visits.server'
import { countLogs, countOpenLogs, draftLogs, enterInLog, listLogs } from './logs.server'
import { viewLog } from './logs-view.server'

const MONTH = '2026-11'
const FIRST_PAGE = { key: null, backwards: false }
const t = (await speak('zh-CN')).getFixedT(null, 'logs')

let county: { id: string; code: string }
let officer: SignedIn
let office: Entered
let instructor: Instructor
let own: Entered
let unit: string

beforeEach(async () => {
  county = await foundTenant()
  officer = await signedIn(county.id, 'officer')
  office = await enterAt(officer, county.code)
  instructor = await addInstructor(county.id)
  unit = await addUnit(county.id, '环翠机电')
  await assign(county.id, instructor.instructor_id, unit)
  own = await enterAt(instructor, county.code)
})
afterAll(() => owner().end())

const log = () => ({ instructor_id: instructor.instructor_id, month: MONTH })
const shown = (by = own) => viewLog(by.db, by.county, instructor.instructor_id, MONTH, t)

async function visit(visited_on: string, by = own): Promise<string> {
  const id = randomUUID()
  await recordVisit(by.db, by.county, { id, unit_id: unit, visited_on, manner: 'call', topics: ['其他'] })
  return id
}

describe('drafting, by the county’s machine', () => {
  it('begins a log for each instructor with an active assignment, once', async () => {
    const paper = await addPaperInstructor(county.id, '纸面指导员')
    await assign(county.id, paper, unit, '2026-11-30')
    const former = await addPaperInstructor(county.id, '上月结束')
    await assign(county.id, former, unit, '2026-01-01', '2026-11-01')
    await addPaperInstructor(county.id, '没有单位')
    const machine = asSystem(county.id, new Date('2026-12-01T09:00:00+08:00'))
    expect(await countOpenLogs(office.db, office.county, MONTH)).toBe(0)
    expect(await draftLogs(machine, county.id, MONTH)).toBe(2)
    expect(await countOpenLogs(office.db, office.county, MONTH)).toBe(2)
    expect(await draftLogs(machine, county.id, MONTH)).toBe(0)
    expect(await countLogs(office.db, office.county, MONTH)).toEqual({ owed: 2, submitted: 0 })
  })

  it('leaves a log alone that somebody has begun', async () => {
    await enterInLog(own.db, own.county, log(), { intent: 'keep', body: '先写一点' })
    const machine = asSystem(county.id, new Date('2026-12-01T09:00:00+08:00'))
    expect(await draftLogs(machine, county.id, MONTH)).toBe(0)
    expect((await shown()).text).toBe('先写一点')
  })

  it('does one log for a person who was re-appointed within the month', async () => {
    const term = {
      county: county.id,
      instructor_id: instructor.instructor_id,
      id: randomUUID(),
      appointed_on: '2026-11-10',
    }
    expect((await office.db.rpc('reappoint', term)).error).toBeNull()
    expect(
      await draftLogs(asSystem(county.id, new Date('2026-12-01T09:00:00+08:00')), county.id, MONTH),
    ).toBe(1)
  })
})

describe('a log', () => {
  it('reads its draft from the visits until it is edited, joins later ones, freezes when submitted, and is supplemented', async () => {
    await visit('2026-11-05')
    expect((await shown()).text).toContain('11月5日')

    const noon = await enterAt(instructor, county.code, '2026-11-25T12:00:00+08:00')
    await enterInLog(noon.db, noon.county, log(), { intent: 'keep', body: '我改过的日志。' })
    const one = await enterAt(instructor, county.code, '2026-11-25T13:00:00+08:00')
    await visit('2026-11-24', one)
    const joined = await shown()
    expect(joined.text).toMatch(/^我改过的日志。\n11月24日/)

    const two = await enterAt(instructor, county.code, '2026-11-25T14:00:00+08:00')
    await enterInLog(two.db, two.county, log(), { intent: 'submit', body: joined.text })
    const three = await enterAt(instructor, county.code, '2026-11-25T15:00:00+08:00')
    const later = await visit('2026-11-25', three)
    const submitted = await shown()
    expect(submitted).toMatchObject({ text: joined.text, later_visits: [{ id: later }] })

    const supplement = {
      intent: 'supplement' as const,
      id: randomUUID(),
      log_id: submitted.log_id ?? '',
      body: '补充一句',
    }
    await enterInLog(own.db, own.county, log(), supplement)
    await enterInLog(own.db, own.county, log(), supplement)
    expect((await shown()).supplements).toMatchObject([{ body: '补充一句' }])
    expect(await countLogs(office.db, office.county, MONTH)).toEqual({ owed: 1, submitted: 1 })
    expect(await countOpenLogs(office.db, office.county, MONTH)).toBe(0)
  })

  it('submitted twice with the same text is submitted; with another text it is refused, at the data API too', async () => {
    await enterInLog(own.db, own.county, log(), { intent: 'submit', body: '正文' })
    await enterInLog(own.db, own.county, log(), { intent: 'submit', body: '正文' })
    for (const intent of ['submit', 'keep'] as const) {
      const again = enterInLog(own.db, own.county, log(), { intent, body: '改写' })
      await expect(again).rejects.toMatchObject({ code: 'log_submitted' })
    }
    await own.db.from('monthly_logs').update({ body: '改写' }).eq('tenant_id', county.id)
    expect((await shown()).text).toBe('正文')
  })

  it('without a text cannot be submitted, not even at the data API', async () => {
    await draftLogs(asSystem(county.id, new Date('2026-12-01T09:00:00+08:00')), county.id, MONTH)
    const { log_id } = await shown()
    const { error } = await own.db
      .from('log_submissions')
      .insert({ tenant_id: county.id, log_id: log_id ?? '' })
    expect(error?.message).toBe('log_empty')
  })

  it('of a month to come is refused', async () => {
    const next = { ...log(), month: '2026-12' }
    await expect(
      enterInLog(own.db, own.county, next, { intent: 'keep', body: '早了' }),
    ).rejects.toMatchObject({ code: 'month_not_begun' })
  })

  it('names a visit that was withdrawn after submission', async () => {
    const id = await visit('2026-11-05')
    await enterInLog(own.db, own.county, log(), { intent: 'submit', body: (await shown()).text })
    await withdrawVisit(own.db, own.county, id, { reason: '填错' })
    expect(await shown()).toMatchObject({ withdrawn_visits: [{ id }] })
  })

  it('is entered by the office from paper, and by no colleague', async () => {
    await enterInLog(office.db, office.county, log(), { intent: 'submit', body: '据纸面录入' })
    expect((await shown(office)).submitted_at).not.toBeNull()
    const colleague = await addInstructor(county.id)
    await assign(county.id, colleague.instructor_id, unit)
    const beside = await enterAt(colleague, county.code)
    const forged = enterInLog(
      beside.db,
      beside.county,
      { ...log(), month: '2026-10' },
      { intent: 'keep', body: '代笔' },
    )
    await expect(forged).rejects.toMatchObject({ code: 'not_allowed' })
    expect((await beside.db.from('monthly_logs').select('id')).data).toEqual([])
  })

  it('of another county is not found', async () => {
    const foreign = await foundTenant()
    const outside = await enterAt(await signedIn(foreign.id, 'officer'), foreign.code)
    await expect(shown(outside)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('the office’s list', () => {
  it('shows who has submitted and who has not', async () => {
    const paper = await addPaperInstructor(county.id, '纸面指导员')
    await assign(county.id, paper, unit)
    await enterInLog(own.db, own.county, log(), { intent: 'submit', body: '正文' })
    const names = async (submitted?: boolean) => {
      const { rows } = await listLogs(office.db, office.county, MONTH, submitted, FIRST_PAGE)
      return rows.map(({ instructor_id }) => instructor_id)
    }
    expect(await names(true)).toEqual([instructor.instructor_id])
    expect(await names(false)).toEqual([paper])
    expect(await names()).toHaveLength(2)
  })
})
