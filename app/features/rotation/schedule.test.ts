import { describe, expect, it } from 'vitest'
import { extendTurns, type Member, monthAfter, type Rotation, type Turn } from './schedule'

const ELEVEN = Array.from({ length: 11 }, (_, n) => `b${n + 1}`)
const always = (body_id: string): Member => ({ body_id, since: '2026-01', until: null })

function rotation(part: Partial<Rotation> = {}): Rotation {
  const members = ELEVEN.map(always)
  return { since: '2026-01', members, skips: [], turn_months: 1, standing: [], debts: [], ...part }
}

const chairs = (turns: Turn[]) => turns.map(({ body_id, since }) => `${since} ${body_id}`)

describe('eleven members over twelve months', () => {
  it('take turns in their order, and the twelfth month is the first again', () => {
    const turns = extendTurns(rotation(), '2027-01')
    expect(turns.map(({ body_id }) => body_id)).toEqual([...ELEVEN, 'b1'])
    expect(turns[11]).toEqual({ body_id: 'b1', since: '2026-12', until: '2027-01', makes_good_id: null })
  })

  it('leave out the month of the Spring Festival, and nobody loses a turn by it', () => {
    const turns = extendTurns(rotation({ skips: ['2026-02'] }), '2027-01')
    expect(turns.map(({ body_id }) => body_id)).toEqual(ELEVEN)
    expect(turns.map(({ since }) => since)).not.toContain('2026-02')
  })

  it('go on across the year’s end and 29 February', () => {
    const turns = extendTurns(rotation({ since: '2027-12' }), '2028-04')
    expect(turns.map(({ since, until }) => `${since} ${until}`)).toEqual([
      '2027-12 2028-01',
      '2028-01 2028-02',
      '2028-02 2028-03',
      '2028-03 2028-04',
    ])
  })
})

describe('turns longer than a month', () => {
  it('follow each other, and end before a month that is skipped', () => {
    const turns = extendTurns(rotation({ turn_months: 2, skips: ['2026-04'] }), '2026-08')
    expect(turns.map(({ since, until }) => `${since} ${until}`)).toEqual([
      '2026-01 2026-03',
      '2026-03 2026-04',
      '2026-05 2026-07',
      '2026-07 2026-09',
    ])
  })
})

describe('what is owed', () => {
  const standing = chained(['b1', 'b2', 'b3'])

  it('comes before the order, the oldest first, and the order goes on where it was', () => {
    const debts = [
      { turn_id: 't2', body_id: 'b2' },
      { turn_id: 't1', body_id: 'b1' },
    ]
    const turns = extendTurns(rotation({ standing, debts }), '2026-08')
    expect(chairs(turns)).toEqual(['2026-04 b2', '2026-05 b1', '2026-06 b4', '2026-07 b5'])
    expect(turns.map(({ makes_good_id }) => makes_good_id)).toEqual(['t2', 't1', null, null])
  })

  it('waits for as long as who owes it is not in the order', () => {
    const members = [always('b1'), { ...always('b2'), until: '2026-04' }, always('b3')]
    const turns = extendTurns(
      rotation({ members, standing, debts: [{ turn_id: 't2', body_id: 'b2' }] }),
      '2026-06',
    )
    expect(chairs(turns)).toEqual(['2026-04 b1', '2026-05 b3'])
  })
})

describe('members who come and go', () => {
  it('joining in mid-year takes a turn in this round, not those it was not there for', () => {
    const members = [always('b1'), always('b2'), { ...always('b3'), since: '2026-06' }]
    const turns = extendTurns(rotation({ members }), '2026-12')
    expect(chairs(turns).slice(5)).toEqual([
      '2026-06 b2',
      '2026-07 b3',
      '2026-08 b1',
      '2026-09 b2',
      '2026-10 b3',
      '2026-11 b1',
    ])
  })

  it('leaving in mid-year takes none afterwards, and coming back has nothing to make up for', () => {
    const members = [
      always('b1'),
      { ...always('b2'), until: '2026-03' },
      { ...always('b2'), since: '2026-07' },
    ]
    const turns = extendTurns(rotation({ members }), '2026-11')
    expect(turns.map(({ body_id }) => body_id).join(' ')).toBe('b1 b2 b1 b1 b1 b1 b1 b2 b1 b2')
  })

  it('and with nobody in the order there is no turn', () => {
    expect(
      extendTurns(rotation({ members: [{ ...always('b1'), until: '2026-02' }] }), '2026-04'),
    ).toHaveLength(1)
  })
})

describe('speed', () => {
  it('100 members over 120 months are scheduled within 10 ms', () => {
    const members = Array.from({ length: 100 }, (_, n) => always(`b${n}`))
    const measure = () => {
      const before = performance.now()
      expect(extendTurns(rotation({ members }), '2036-01')).toHaveLength(120)
      return performance.now() - before
    }
    const fastest = Math.min(...Array.from({ length: 5 }, measure))
    expect(fastest).toBeLessThan(10)
  })
})

function chained(bodies: string[]): Turn[] {
  return bodies.map((body_id, n) => ({
    body_id,
    since: monthAfter('2026-01', n),
    until: monthAfter('2026-01', n + 1),
    makes_good_id: null,
  }))
}
