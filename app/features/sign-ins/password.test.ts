import { describe, expect, test } from 'vitest'
import { digitsIn, isPersonal, NewPassword, namesAccount, Password } from './password'

describe('a password', () => {
  test.each(['Liangxin-2026', 'liang-xin-2026', '党建Liangxin9'])('%s is accepted', (password) => {
    expect(Password.safeParse(password).success).toBe(true)
  })

  test.each([
    ['Lx-2026aa', 'nine letters'],
    ['liangxin2026', 'two classes'],
    ['LIANGXINTONG', 'one class'],
    [`Aa1${'x'.repeat(70)}`, 'longer than is looked at'],
    ['Admin@123456', 'a word that everybody takes'],
    ['P@ssw0rd2026', 'the same in look-alike letters'],
    ['Qwerty@12345', 'a row of keys'],
    ['1qaz@WSX3edc', 'columns of keys'],
    ['Woaini-520131', 'what everybody types in pinyin'],
    ['Aa1-Aa1-Aa1-', 'four letters again and again'],
  ])('%s is refused: %s', (password) => {
    expect(Password.safeParse(password).success).toBe(false)
  })

  test('is typed twice alike', () => {
    const typed = { password: 'Liangxin-2026', password_again: 'Liangxin-2027' }
    expect(NewPassword.safeParse(typed).error?.issues[0]?.path).toEqual(['password_again'])
  })

  test.each([
    ['Wang.Jianguo-26', '王建国'],
    ['王建国Abc-2026', '王建国'],
    ['Huancui-Qu-2026', '环翠区'],
    ['Lianxin-371002', '371002'],
    ['Ab-13912345678', '13912345678'],
  ])('%s is refused where %s is the person’s own', (password, fact) => {
    expect(isPersonal(password, [fact])).toBe(true)
    expect(isPersonal('Liangxin-2026', [fact])).toBe(false)
  })

  test('holds a telephone number where seven digits stand in a row', () => {
    expect(digitsIn('Ab-１３９12345678-2026')).toEqual(['13912345678'])
  })

  test('does not hold the account’s name, short names aside', () => {
    expect(namesAccount('Zhang.San-2026', 'zhang.san@example.test')).toBe(true)
    expect(namesAccount('Liangxin-2026', 'zhang.san@example.test')).toBe(false)
    expect(namesAccount('Liangxin-2026', 'li@example.test')).toBe(false)
  })
})
