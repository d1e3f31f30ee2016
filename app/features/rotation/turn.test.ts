import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Chair, type Change, chairOf } from './turn'

const body = fc.constantFrom('a', 'b', 'c')
const change = fc.record({ kind: fc.constantFrom('override', 'swap'), body_id: body })
const turn = fc
  .record({ body_id: body, kinds: fc.array(change, { maxLength: 6 }), isCancelled: fc.boolean() })
  .map(({ kinds, ...rest }) => ({ ...rest, changes: kinds.map((one, n) => ({ ...one, number: n + 1 })) }))
type Told = { body_id: string; changes: Change[]; isCancelled: boolean }

/** Said once more, in another way: the last row of the highest kind there is. */
function keepsPrecedence(rule: (told: Told) => Chair, told: Told): boolean {
  const rows = [
    { rank: 0, number: 0, standing: 'base', body_id: told.body_id },
    ...told.changes.map(({ number, kind, body_id }) => ({
      rank: kind === 'swap' ? 2 : 1,
      number,
      standing: kind,
      body_id,
    })),
    ...(told.isCancelled ? [{ rank: 3, number: 0, standing: 'cancelled', body_id: null }] : []),
  ].sort((one, other) => one.rank - other.rank || one.number - other.number)
  const highest = rows.at(-1)
  const said = rule({ ...told, changes: [...told.changes].reverse() })
  return said.body_id === highest?.body_id && said.standing === highest.standing
}

describe('cancelled comes before swapped, overridden and base', () => {
  const RUNS = { numRuns: 1_000 }

  it('in a thousand random histories', () => {
    fc.assert(
      fc.property(turn, (told) => keepsPrecedence(chairOf, told)),
      RUNS,
    )
  })

  it('and a planted fault is found', () => {
    const forgetful = (told: Told) => chairOf({ ...told, isCancelled: false })
    const backwards = (told: Told) =>
      chairOf({ ...told, changes: told.changes.map((one) => ({ ...one, number: -one.number })) })
    for (const fault of [forgetful, backwards])
      expect(
        fc.check(
          fc.property(turn, (told) => keepsPrecedence(fault, told)),
          RUNS,
        ).failed,
      ).toBe(true)
  })
})
