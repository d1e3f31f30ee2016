import { describe, expect, test } from 'vitest'
import { Email } from './email'

describe('a mail address', () => {
  test.each([
    'Wang.Fang@Example.TEST',
    ' wang.fang@example.test ',
    'ｗａｎｇ．ｆａｎｇ＠ｅｘａｍｐｌｅ．ｔｅｓｔ',
  ])('%s is the same as in plain small letters', (typed) =>
    expect(Email.parse(typed)).toBe('wang.fang@example.test'),
  )

  test.each([
    '',
    'a',
    'wang.fang',
    'a b@example.test',
    '@example.test',
    'wang@',
    `${'x'.repeat(250)}@example.test`,
  ])('“%s” is none', (typed) => expect(Email.safeParse(typed).success).toBe(false))
})
