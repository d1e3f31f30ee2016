import { describe, expect, it } from 'vitest'
import { DEMAND_CHARACTERS_MAX, isOpen, NewDemand, narrowerTiers, stageOf } from './demand'

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
    ['undispatched', null, 'undispatched', true],
    ['unconfirmed', null, 'unconfirmed', true],
    ['closed', { outcome: 'unrated' }, 'unrated', false],
    ['closed', { outcome: 'confirmed' }, 'confirmed', false],
  ])('kept as %s and closed as %j is %s', (kept, closing, stage, open) => {
    expect(stageOf({ stage: kept, closing })).toBe(stage)
    expect(isOpen(stageOf({ stage: kept, closing }))).toBe(open)
  })

  it.each([
    ['public_summary', 3],
    ['departments_involved', 2],
    ['secretariat_only', 1],
  ] as const)('of the tier %s may be put to %i tiers', (tier, count) => {
    expect(narrowerTiers(tier)).toHaveLength(count)
  })
})
