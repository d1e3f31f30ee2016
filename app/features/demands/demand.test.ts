import { describe, expect, it } from 'vitest'
import { DEMAND_CHARACTERS_MAX, NewDemand, narrowerTiers, stageOf } from './demand'

const DEMAND = {
  id: crypto.randomUUID(),
  unit: '环翠机电有限公司',
  category_id: crypto.randomUUID(),
  urgency: 'ordinary',
  confidentiality: 'public_summary',
  source: 'paper',
}

describe('a demand', () => {
  it.each([
    [5, true],
    [DEMAND_CHARACTERS_MAX, true],
    [DEMAND_CHARACTERS_MAX + 1, false],
    [20_000, false],
    [4, false],
  ])('of %i characters is taken: %s', (length, taken) => {
    expect(NewDemand.safeParse({ ...DEMAND, body: '水'.repeat(length) }).success).toBe(taken)
  })

  it.each([
    [null, 'open'],
    [{ outcome: 'unrated' }, 'unrated'],
    [{ outcome: 'confirmed' }, 'confirmed'],
  ])('closed as %j is %s', (closing, stage) => {
    expect(stageOf(closing)).toBe(stage)
  })

  it.each([
    ['public_summary', 3],
    ['departments_involved', 2],
    ['secretariat_only', 1],
  ] as const)('of the tier %s may be put to %i tiers', (tier, count) => {
    expect(narrowerTiers(tier)).toHaveLength(count)
  })
})
