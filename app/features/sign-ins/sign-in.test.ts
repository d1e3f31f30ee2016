import { expect, test } from 'vitest'
import { homeOf, SignIn } from './sign-in'

const huancui = { code: '371002', name: '环翠区', kind: 'county', roles: ['officer'] }
const granted = { code: '140921', name: '定襄县', kind: 'county', roles: [] }
const weihai = { code: '3710', name: '威海市', kind: 'superior', roles: ['overseer'] }

test.each([
  ['the one county', [huancui], '/371002'],
  ['a choice where there are two', [huancui, { ...huancui, code: '140921' }], '/counties'],
  ['the granted counties for a committee above', [weihai, granted], '/oversight'],
  ['a page that says so where there is none', [], '/counties'],
])('signing in leads to %s', (_, counties, path) => {
  expect(homeOf(counties)).toBe(path)
})

test.each([' Officer@Huancui.demo ', 'ＯＦＦＩＣＥＲ＠huancui．demo'])(
  'an account’s name typed as %s is the same',
  (email) => {
    expect(SignIn.parse({ email, password: 'x' }).email).toBe('officer@huancui.demo')
  },
)
