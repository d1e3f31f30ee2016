import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCharacter, checkCreditCode, kindOfCreditCode, organisationCheckCharacter } from './credit-code'

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const anyCode = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join(''))
  .map((seventeen) => seventeen + checkCharacter(seventeen))

function faultOf(given: string | number) {
  const checked = checkCreditCode(given)
  return checked.ok ? null : checked.fault
}

describe('a unified social credit code', () => {
  it.each(['91350100M000100Y43', '91230184MA1BUFLT44', '92371000MA3MXH0E3W'])('%s is right', (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true, code, doubtful: false })
  })

  it.each(['91350100M0001TGQXM', '91350211M0000XUF46', '91350203M0001FUE2P'])(
    '%s is in use and fails the check: a fault that can be authorised',
    (code) => {
      expect(faultOf(code)?.reason).toBe('wrong_check')
    },
  )

  it('says which character was expected', () => {
    expect(faultOf('91350100M000100Y4Z')).toEqual({ reason: 'wrong_character', character: 'Z' })
    expect(faultOf('91350100M000100Y44')).toEqual({ reason: 'wrong_check', expected: '3', found: '4' })
  })

  it.each([
    ['９１３５０１００Ｍ０００１００Ｙ４３', 'full width'],
    [' 91350100m000100y43\u3000', 'lower case and spaces'],
    ['9135 0100 M000 100Y43', 'in groups'],
    ["'91350100M000100Y43", 'an apostrophe'],
    ['\ufeff91350100M000100Y43\u200b', 'characters nobody sees'],
  ])('%j is the same code: %s', (text) => {
    expect(checkCreditCode(text)).toEqual({ ok: true, code: '91350100M000100Y43', doubtful: false })
  })

  it.each([
    9.13501e17,
    913501000001000000,
    '9.13501E+17',
    '9.13501e17',
    '９.13501E+17',
    '913501000001235000',
  ])('%s was made a number by a spreadsheet', (given) => {
    expect(faultOf(given)).toEqual({ reason: 'number_mangled' })
  })

  it('suggests 1 for I and 0 for O, when the code is right then', () => {
    expect(faultOf('9I35OIOOM000100Y43')).toEqual({
      reason: 'wrong_character',
      character: 'I',
      suggestion: '91350100M000100Y43',
    })
    expect(faultOf('9I350100M000100Y44')).toEqual({ reason: 'wrong_character', character: 'I' })
  })

  it.each([
    ['', 0],
    ['91350100M000100Y4', 17],
    ['91350100M000100Y433', 19],
    [12345, 5],
  ])('%j has the wrong length', (given, length) => {
    expect(faultOf(given)).toEqual({ reason: 'wrong_length', length })
  })

  it('is doubtful when the organisation code in it does not fit', () => {
    const seventeen = '91350100M000100Y5'
    expect(checkCreditCode(seventeen + checkCharacter(seventeen))).toMatchObject({ ok: true, doubtful: true })
  })

  it.each([
    ['M000100Y', '4'],
    ['MA1BUFLT', '4'],
    ['MA3MXH0E', '3'],
  ])('organisation code %s ends with %s', (eight, check) => {
    expect(organisationCheckCharacter(eight)).toBe(check)
  })

  it.each([
    ['51371002', 'social_organisation'],
    ['52371002', 'social_organisation'],
    ['53371002', 'social_organisation'],
    ['91371002', 'enterprise'],
    ['92371002', 'individual_business'],
    ['93371002', 'enterprise'],
    ['11371002', null],
    ['81371002', null],
  ])('%s… belongs to: %s', (start, kind) => {
    expect(kindOfCreditCode(start)).toBe(kind)
  })

  it('no single wrong character goes unnoticed', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(16), fc.constantFrom(...ALPHABET), (code, at, other) => {
        fc.pre(code[at] !== other)
        expect(checkCreditCode(code).ok).toBe(true)
        expect(checkCreditCode(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false)
      }),
    )
  })

  it('is the same code however each of its characters was typed', () => {
    const typed = fc.constantFrom(
      (character: string) => character,
      (character: string) => character.toLowerCase(),
      (character: string) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
      (character: string) => ` ${character}\u3000`,
    )
    fc.assert(
      fc.property(anyCode, fc.array(typed, { minLength: 18, maxLength: 18 }), (code, hands) => {
        const text = hands.map((hand, at) => hand(code.charAt(at))).join('')
        expect(checkCreditCode(text).code).toBe(code)
        expect(checkCreditCode(text).ok).toBe(true)
      }),
    )
  })
})
