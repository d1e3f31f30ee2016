import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { en } from '~/copy.en'
import { readFault, speakOfFaults } from './fault'

speakOfFaults()

describe('what is wrong with an entry', () => {
  it.each([
    ['nothing where something must be', z.string(), undefined, 'ui:fault.required'],
    ['an empty text', z.string().min(1), '', 'ui:fault.required'],
    ['a text that is too short', z.string().min(10), 'abc', 'ui:fault.too_short?limit=10'],
    ['a text that is too long', z.string().max(3), 'abcd', 'ui:fault.too_long?limit=3'],
    ['a number below the least', z.number().min(1), 0, 'ui:fault.too_small?limit=1'],
    ['a number above the most', z.number().max(9), 10, 'ui:fault.too_big?limit=9'],
    ['too few choices', z.array(z.string()).min(1), [], 'ui:fault.choose_more?limit=1'],
    ['too many choices', z.array(z.string()).max(1), ['a', 'b'], 'ui:fault.choose_fewer?limit=1'],
    ['a word for a number', z.number(), 'ten', 'ui:fault.not_a_number'],
    ['a choice that was not offered', z.enum(['call']), 'smoke', 'ui:fault.not_an_option'],
    [
      'a form of no kind',
      z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') })]),
      {},
      'ui:fault.required',
    ],
    ['a day that does not exist', z.iso.date(), '2026-02-30', 'ui:fault.invalid'],
  ])('%s', (_what, schema, entry, fault) => {
    expect(schema.safeParse(entry).error?.issues[0]?.message).toBe(fault)
    const name = readFault(fault).key.replace('ui:fault.', '')
    expect(en.ui.fault).toHaveProperty(name)
  })

  it('is said by the schema itself where it knows better', () => {
    const schema = z.string().refine((text) => text !== 'x', 'units:fault.wrong_check?expected=X')
    const fault = schema.safeParse('x').error?.issues[0]?.message ?? ''
    expect(readFault(fault)).toEqual({ key: 'units:fault.wrong_check', params: { expected: 'X' } })
  })
})
