import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, xmlText } from './plain-text'

describe('plain text', () => {
  it.each([
    ['　威海海川（新）有限公司 ', '威海海川(新)有限公司'],
    ['ＡＢＣ１２３', 'ABC123'],
    ['张　　三', '张三'],
    ['张\n三\t李', '张三李'],
    ['Weihai  Hai\u00a0chuan', 'Weihai Hai chuan'],
    ['海川\u200b\ufeff公司\u0000', '海川公司'],
    ['诚信,互助；共建：', '诚信,互助；共建：'],
    ['<script>=1+1', '<script>=1+1'],
    [' \u3000 ', ''],
  ])('%j is kept as %j', (typed, kept) => {
    expect(plainText(typed)).toBe(kept)
  })

  it('is not changed by being made plain again', () => {
    const typed = fc.string({ unit: fc.constantFrom(...' 　\t\u200b海川公A1（Ａ－\u00a0') })
    fc.assert(
      fc.property(typed, (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text))
      }),
    )
  })
})

it('text for a workbook or a document keeps its lines, and nothing that XML cannot hold', () => {
  expect(xmlText('门前\v积水\u0001，\ufffe影响\n发货\ud800😀')).toBe('门前\n积水，影响\n发货😀')
})
