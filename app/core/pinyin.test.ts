import { describe, expect, it } from 'vitest'
import { initialsOf } from './pinyin'

describe('the initials of a name', () => {
  it.each([
    ['环翠海川机械制造有限公司', 'hchcjxzzyxgs'],
    ['重庆银行(威海)A1店', 'cqyhwha1d'],
    ['ＡＢＣ 公司', 'abcgs'],
    ['绿源，长乐', 'lycl'],
    ['', ''],
  ])('%j: %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})
