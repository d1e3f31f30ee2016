import { describe, expect, it } from 'vitest'
import { unitDraft } from './unit'

const today = '2026-11-22'
const unit = { name: '威海海川', credit_code: '91350100M000100Y43', kind: 'enterprise', status: 'operating' }

function reasonsOn(fields: Record<string, unknown>): string[] {
  const parsed = unitDraft(today).safeParse({ ...unit, ...fields })
  return parsed.success
    ? []
    : parsed.error.issues.map(
        ({ path, message }) => `${path.join('.')} ${message.replace('units:fault.', '')}`,
      )
}

describe('a unit in the form', () => {
  it('is kept in plain text', () => {
    const parsed = unitDraft(today).parse({
      ...unit,
      name: ' 威海　海川（新） ',
      credit_code: '91350100m000100y43 ',
    })
    expect(parsed).toMatchObject({ name: '威海海川(新)', credit_code: '91350100M000100Y43' })
  })

  it.each([
    ['name too_short', { name: ' 海 ' }],
    ['name too_long', { name: '海'.repeat(121) }],
    ['credit_code wrong_check', { credit_code: '91350100M000100Y44' }],
    ['credit_code wrong_length', { credit_code: '91350100M000100Y4', code_override_reason: '经核实合法' }],
    ['credit_code missing', { credit_code: undefined }],
    ['founded_on in_future', { founded_on: '2026-11-23' }],
    ['staff_count negative', { staff_count: -1 }],
    ['staff_count not_whole', { staff_count: 1.5 }],
    ['annual_report_year in_future', { annual_report_year: 2027 }],
    ['industry_code wrong_industry_code', { industry_code: '3484' }],
  ])('%s: refused', (reason, fields) => {
    expect(reasonsOn(fields)).toEqual([reason])
  })

  it('may keep a code that fails its check, with a reason', () => {
    expect(reasonsOn({ credit_code: '91350100M0001TGQXM', code_override_reason: '福建试点代码' })).toEqual([])
  })

  it('needs no code when it is a worksite', () => {
    expect(reasonsOn({ kind: 'worksite', credit_code: undefined })).toEqual([])
  })
})
