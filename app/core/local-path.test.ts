import { expect, test } from 'vitest'
import { localPath } from './local-path'

test.each([
  ['/371002/units?kind=enterprise#top', '/371002/units?kind=enterprise#top'],
  ['/', '/'],
  ['//elsewhere.example', null],
  ['/\\elsewhere.example', null],
  ['/\t/elsewhere.example', null],
  ['https://elsewhere.example/', null],
  ['javascript:alert(1)', null],
  ['units', null],
  [null, null],
])('%j leads to %j', (address, path) => {
  expect(localPath(address)).toBe(path)
})
