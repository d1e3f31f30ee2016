import { describe, expect, it } from 'vitest'
import { initialsOf, searchable, searchKeyOf } from './pinyin'

describe('finding a unit by its name', () => {
  it.each([
    ['环翠海川机械制造有限公司', 'hchcjxzzyxgs'],
    ['重庆银行(威海)A1店', 'cqyhwha1d'],
    ['ＡＢＣ 公司', 'abcgs'],
    ['绿源长乐', 'lycl'],
    ['', ''],
  ])('the initials of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })

  it('ignores width, case, spaces and punctuation on both sides', () => {
    expect(searchable(' 海川（威海） A1 ')).toBe(searchable('海川(威海)a1'))
  })

  it('finds by name, former name, code and the initials of both names', () => {
    const key = searchKeyOf({ name: '威海海川', former_name: '恒泰渔具', credit_code: '91350100M000100Y43' })
    expect(key).toBe('威海海川 恒泰渔具 whhc htyj 91350100m000100y43')
    expect(key).toContain(searchable('海川'))
    expect(key).toContain(searchable('HTYJ'))
    expect(searchKeyOf({ name: '威海海川', former_name: null })).toBe('威海海川 whhc')
  })
})
