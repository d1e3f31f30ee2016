import { describe, expect, test } from 'vitest'
import { proofKeyOf, proofOf, seal, unseal } from './sealing.server'

const KEY = 'a key of thirty-two letters or more'

describe('a sealed secret', () => {
  const sealed = seal(KEY, 'account-a', 'GEZDGNBV')

  test('opens with its key for its account', () => {
    expect(unseal(KEY, 'account-a', sealed)).toBe('GEZDGNBV')
    expect(seal(KEY, 'account-a', 'GEZDGNBV')).not.toBe(sealed)
  })

  test('opens for no other account, with no other key, and with no letter changed', () => {
    const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')
    expect(() => unseal(KEY, 'account-b', sealed)).toThrow()
    expect(() => unseal(`${KEY}!`, 'account-a', sealed)).toThrow()
    expect(() => unseal(KEY, 'account-a', changed)).toThrow()
  })
})

test('a proof is of one session, one purpose and one step', () => {
  const proofs = [
    proofOf(KEY, 'a', 'show', 1),
    proofOf(KEY, 'b', 'show', 1),
    proofOf(KEY, 'a', 'enrol', 1),
    proofOf(KEY, 'a', 'show', 2),
  ]
  expect(new Set(proofs).size).toBe(4)
})

test('the database’s key is derived as docs/operations.md says', () => {
  expect(proofKeyOf(KEY).toString('hex')).toMatch(/^[0-9a-f]{64}$/)
})
