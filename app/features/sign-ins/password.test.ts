import { describe, expect, test } from 'vitest'
import { NewPassword, namesAccount, Password } from './password'

describe('a password', () => {
  test.each(['Liangxin-2026', 'liang-xin-2026', '党建Liangxin9'])('%s is accepted', (password) => {
    expect(Password.safeParse(password).success).toBe(true)
  })

  test.each([
    ['Lx-2026aa', 'nine letters'],
    ['liangxin2026', 'two classes'],
    ['LIANGXINTONG', 'one class'],
    [`Aa1${'x'.repeat(70)}`, 'longer than is looked at'],
  ])('%s is refused: %s', (password) => {
    expect(Password.safeParse(password).success).toBe(false)
  })

  test('is typed twice alike', () => {
    const typed = { password: 'Liangxin-2026', password_again: 'Liangxin-2027' }
    expect(NewPassword.safeParse(typed).error?.issues[0]?.path).toEqual(['password_again'])
  })

  test('does not hold the account’s name, short names aside', () => {
    expect(namesAccount('Zhang.San-2026', 'zhang.san@example.test')).toBe(true)
    expect(namesAccount('Liangxin-2026', 'zhang.san@example.test')).toBe(false)
    expect(namesAccount('Liangxin-2026', 'li@example.test')).toBe(false)
  })
})
