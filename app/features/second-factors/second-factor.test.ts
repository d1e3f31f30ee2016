import { describe, expect, test } from 'vitest'
import { addressOf, Code, codeAt, DEMO_SECRET, grouped, newSecret, Shown, stepOfCode } from './second-factor'

/** Of RFC 6238, appendix B, in six digits: the secret is `12345678901234567890`. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('a code', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
  ])('at second %i is %s, as RFC 6238 says', (second, code) => {
    expect(codeAt(RFC_SECRET, new Date(second * 1_000))).toBe(code)
  })

  test.each([
    [-60, null],
    [-30, -1],
    [0, 0],
    [30, 1],
    [60, null],
  ])('of a telephone whose clock is %i seconds off belongs to step %s', (seconds, aside) => {
    const now = new Date('2026-11-23T09:00:10Z')
    const code = codeAt(DEMO_SECRET, new Date(now.getTime() + seconds * 1_000))
    const step = Math.floor(now.getTime() / 30_000)
    expect(stepOfCode(DEMO_SECRET, code, now)).toBe(aside === null ? null : step + aside)
  })

  test.each(['123 456', '１２３４５６', '123-456'])('may be typed as %s', (typed) => {
    expect(Code.parse(typed)).toBe('123456')
  })

  test.each(['', '12345', '1234567', 'abcdef', '0123-4567-89ab-cdef-01'])('is not %s', (typed) => {
    expect(Shown.safeParse({ code: typed }).success).toBe(false)
  })
})

test('a recovery code is known by its length, dashes and capitals aside', () => {
  expect(Shown.parse({ code: '0123-4567-89AB-cdef-0123' }).code).toBe('0123456789abcdef0123')
})

test('a secret has 160 bits, and no two are alike', () => {
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/)
  expect(newSecret()).not.toBe(newSecret())
  expect(grouped('ABCDEFGH')).toBe('ABCD EFGH')
})

test('the address that an authenticator reads names the product and the account', () => {
  const address = new URL(addressOf(DEMO_SECRET, 'leader@huancui.demo'))
  expect([address.protocol, address.searchParams.get('secret'), address.searchParams.get('issuer')]).toEqual([
    'otpauth:',
    DEMO_SECRET,
    '两新通',
  ])
  expect(decodeURIComponent(address.pathname)).toContain('leader@huancui.demo')
})
