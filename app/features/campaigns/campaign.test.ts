import { describe, expect, it } from 'vitest'
import { FIRST_QUESTIONS, NewCampaign, stageOf } from './campaign'
import { categoryIn, choicesOf, fieldsOf, GivenOpinion, opinionOf, spokenOf, wordsOf } from './opinion'
import { linesOf, readLine } from './paper'

const CAMPAIGN = { id: crypto.randomUUID(), title: '征求意见', since: '2026-11-20', until: '2026-12-20' }
const ASKED = { ask: '是否满意', kind: 'choice', options: '满意\n不满意' }

describe('a campaign', () => {
  it('begins with questions that the form takes as they are', () => {
    const questions = FIRST_QUESTIONS.map((one) => ({ ...one, options: one.options.join('\n') }))
    expect(NewCampaign.parse({ ...CAMPAIGN, questions }).questions).toEqual(FIRST_QUESTIONS)
  })

  it.each([
    ['a choice of one option', { questions: [{ ...ASKED, options: '满意' }] }],
    ['no question at all', { questions: [{ kind: 'text' }] }],
    ['a last day before the first', { until: '2026-11-19' }],
    ['ninety-four days', { until: '2027-02-21' }],
  ])('is refused with %s', (_, wrong) => {
    expect(NewCampaign.safeParse({ ...CAMPAIGN, questions: [ASKED], ...wrong }).success).toBe(false)
  })

  it.each([
    ['2026-11-19', null, 'ahead'],
    ['2026-11-20', null, 'running'],
    ['2026-12-20', null, 'running'],
    ['2026-12-21', null, 'over'],
    ['2026-11-25', {}, 'over'],
  ] as const)('on %s, ended early: %j, is %s', (today, ending, stage) => {
    expect(stageOf({ ...CAMPAIGN, ending }, today)).toBe(stage)
  })
})

describe('an opinion', () => {
  const id = crypto.randomUUID()
  const Opinion = opinionOf(FIRST_QUESTIONS, GivenOpinion)
  const POINTS = { 1: [1], 2: [4, 6], 4: '缺少流动资金' }

  it('is what was filled in, and the fields are filled in from it again', () => {
    const fields = { q1: ['1'], many2: ['4', '6'], q4: '缺少流动资金' }
    expect(Opinion.parse({ id, ...fields })).toEqual({ id, points: POINTS })
    expect(fieldsOf(FIRST_QUESTIONS, POINTS)).toMatchObject({ ...fields, q1: '1', q5: '', many3: [] })
  })

  it.each([
    ['nothing', {}],
    ['an option that there is not', { q1: ['6'] }],
    ['two where one is asked', { q1: ['1', '2'] }],
    ['more words than there is room for', { q4: '水'.repeat(1_001) }],
  ])('with %s is refused', (_, fields) => {
    expect(Opinion.safeParse({ id, ...fields }).success).toBe(false)
  })

  it('is told question by question, and suggests a demand with its category', () => {
    expect(spokenOf(FIRST_QUESTIONS, POINTS).map(({ said }) => said)).toEqual([
      ...['满意', '银企对接、水电气暖', null, '缺少流动资金', null],
    ])
    const categories = ['综合服务 · 水电气暖', '金融服务 · 银企对接'].map((label) => ({
      value: label,
      label,
    }))
    expect(categoryIn(FIRST_QUESTIONS, POINTS, categories)).toBe('金融服务 · 银企对接')
    expect(wordsOf(FIRST_QUESTIONS, POINTS)).toBe('缺少流动资金')
    expect(choicesOf(FIRST_QUESTIONS, POINTS)).toBe('目前最需要哪些方面的服务？（可多选）银企对接、水电气暖')
  })
})

describe('a line of paper', () => {
  const line = (number: string, ...answers: string[]) => ({
    id: 'x',
    number,
    answers: [...answers, '', '', '', ''],
  })

  it.each([
    ['A', 'D F', { 1: [1], 2: [4, 6] }],
    ['ａ', 'd、f', { 1: [1], 2: [4, 6] }],
    ['1', '4,6', { 1: [1], 2: [4, 6] }],
    ['', 'DFD', { 2: [4, 6] }],
  ])('with %j and %j is read', (first, second, points) => {
    expect(readLine(line('０012', first, second), FIRST_QUESTIONS)).toMatchObject({ number: 12, points })
  })

  it.each([
    [line('', 'A'), 'number_missing'],
    [line('12'), 'nothing_said'],
    [line('12', 'AB'), 'not_an_option'],
    [line('12', 'Z'), 'not_an_option'],
    [line('12', '满意'), 'not_an_option'],
  ])('%j is refused as %s', (typed, outcome) => {
    expect(readLine(typed, FIRST_QUESTIONS).outcome).toBe(outcome)
  })

  it('that says nothing at all is left out', () => {
    const form = new FormData()
    for (const id of ['a', 'b']) form.append('line', id)
    form.append('b.number', '7')
    expect(linesOf(form, FIRST_QUESTIONS).map(({ number }) => number)).toEqual(['7'])
  })
})
