import { describe, expect, it } from 'vitest'
import { type Part, type Step, standingOf, timelineOf } from './timeline'

const at = (day: number, hour = 10) => `2026-11-${day}T${hour}:00:00+00:00`
const step = (kind: string, done_at: string, more: Partial<Step> = {}): Step => ({
  ...{ kind, done_at, manner: 'account', amount: null, outcome: null, rating: null, doer: null, words: null },
  ...more,
})
const part = (body: string, started_at: string, steps: Step[], more: Partial<Part> = {}): Part => ({
  ...{ id: body, part: 'lead', body, allowance_unit: 'workdays', started_at, steps },
  ...{ accepted_at: null, due_at: at(30), is_provisional: true, ended_at: null, answer_by: null },
  ...more,
})
const assist = { part: 'assist' }
const RAISED = { stage: 'undispatched', raised_at: at(10), closing: null } as const

describe('the timeline', () => {
  it('says who assists with the sending, and nothing of what they do among themselves', () => {
    const lines = timelineOf([
      part('水务局', at(11), [step('sent', at(11)), step('replied', at(12))], assist),
      part('市政局', at(11), [step('sent', at(11)), step('accepted', at(13))]),
    ])
    expect(lines.map(({ body, kind }) => [body, kind])).toEqual([
      ['市政局', 'sent'],
      ['市政局', 'accepted'],
    ])
    expect(lines[0]?.assistants).toEqual(['水务局'])
  })

  it('says who joined later by itself', () => {
    const lines = timelineOf([
      part('市政局', at(11), [step('sent', at(11))]),
      part('水务局', at(12), [step('sent', at(12))], assist),
    ])
    expect(lines.map(({ part, body }) => [part, body])).toEqual([
      ['lead', '市政局'],
      ['assist', '水务局'],
    ])
  })

  it('tells of one instant first what ended, then what began', () => {
    const before = part('市政局', at(11), [step('withdrawn', at(14)), step('sent', at(11))], {
      ended_at: at(14),
    })
    const after = part('水务局', at(14), [step('sent', at(14))])
    expect(timelineOf([after, before]).map(({ kind }) => kind)).toEqual(['sent', 'withdrawn', 'sent'])
  })
})

describe('who has it now', () => {
  const asked = [
    step('sent', at(11)),
    step('accepted', at(12)),
    step('asked', at(13), { words: '在哪个门前？' }),
  ]

  it('is nobody before it is sent, since it was raised or given back', () => {
    expect(standingOf(RAISED, [])).toMatchObject({ lead: null, since: at(10), due_at: null })
    const returned = part('市政局', at(11), [], { ended_at: at(15) })
    expect(standingOf(RAISED, [returned])).toMatchObject({ lead: null, since: at(15) })
  })

  it('is the lead with those who assist, until a day that may be provisional', () => {
    const parts = [part('市政局', at(11), asked, { accepted_at: at(12) }), part('水务局', at(11), [], assist)]
    expect(standingOf({ ...RAISED, stage: 'in_hand' }, parts)).toMatchObject({
      ...{
        lead: { body: '市政局' },
        assistants: ['水务局'],
        since: at(12),
        due_at: at(30),
        is_provisional: true,
      },
    })
  })

  it('is the unit while it is asked, and until it confirms', () => {
    const waiting = part('市政局', at(11), asked, { accepted_at: at(12), due_at: null })
    expect(standingOf({ ...RAISED, stage: 'waiting' }, [waiting])).toMatchObject({
      ...{ since: at(13), due_at: null, question: '在哪个门前？' },
    })
    const done = part('市政局', at(11), asked, { accepted_at: at(12), ended_at: at(20), answer_by: at(28) })
    expect(standingOf({ ...RAISED, stage: 'unconfirmed' }, [done])).toMatchObject({
      ...{ since: at(20), due_at: at(28), is_provisional: false, question: null },
    })
  })

  it('is nobody once it is closed, and whoever answered it is still named; of what was withdrawn nobody', () => {
    const done = part('市政局', at(11), [], { ended_at: at(20) })
    const closed = { raised_at: at(10), closing: { closed_at: at(22) } }
    for (const stage of ['confirmed', 'unrated'] as const)
      expect(standingOf({ ...closed, stage }, [done])).toMatchObject({
        ...{ lead: { body: '市政局' }, since: at(22), due_at: null },
      })
    expect(standingOf({ ...closed, stage: 'withdrawn' }, [done]).lead).toBeNull()
  })
})
