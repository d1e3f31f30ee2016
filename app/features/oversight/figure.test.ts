import { describe, expect, it } from 'vitest'
import { previousPeriod, yearBefore } from '~/core/period'
import { barChart } from '~/platform/charts.server'
import { type Counts, changeSince, FIGURES, figuresOf, figureValue, isFigure, periodsAround } from './figure'
import { changeText, partsText, valueText } from './figure-words'

const t = ((key: string, params?: { by?: string }) => params?.by ?? key) as never
const UNCHANGED = { begins_on: null, merged_on: null }

function counts(columns: Partial<Counts>): Counts {
  return { few: [], as_of: '2026-11-23T00:00:00Z', rule: '2026-1', ...columns }
}

describe('the periods that are compared', () => {
  it.each([
    ['2026-11-H2', '2026-11-H1', '2025-11-H2'],
    ['2026-03-H1', '2026-02-H2', '2025-03-H1'],
    ['2026-01', '2025-12', '2025-01'],
    ['2024-02-H2', '2024-02-H1', '2023-02-H2'], // with 29 February and without
    ['2027Q1', '2026Q4', '2026Q1'],
    ['2026H1', '2025H2', '2025H1'],
    ['2026', '2025', '2025'],
  ])('of %s are %s and %s', (period, before, a_year_before) => {
    expect([previousPeriod(period), yearBefore(period)]).toEqual([before, a_year_before])
  })

  it('are offered from today backwards, the year before among them', () => {
    const { half_month, month, quarter, year } = periodsAround('2026-01-16')
    expect(half_month.slice(0, 2)).toEqual(['2026-01-H2', '2026-01-H1'])
    expect([month.at(-1), quarter.at(-1), year]).toEqual(['2025-01', '2025Q1', ['2026', '2025']])
  })
})

describe('a figure', () => {
  it('of logs there is for months alone', () => {
    expect(figuresOf('2026-11')).toContain('logs')
    expect(figuresOf('2026-11-H2')).not.toContain('logs')
    expect(figuresOf('2026Q4')).not.toContain('logs')
    expect(Object.keys(FIGURES).every(isFigure)).toBe(true)
    expect(isFigure('toString')).toBe(false)
  })

  it('is a share with what of what, and no share of nothing', () => {
    const value = figureValue('coverage', counts({ operating: 600, operating_covered: 350 }))
    expect([valueText(t, value), partsText(t, value)]).toEqual(['58.3%', '350/600'])
    expect(valueText(t, figureValue('coverage', counts({ operating: 0, operating_covered: 0 })))).toBe('–')
  })

  it('of few people says <5, in both places, and is compared with nothing', () => {
    const few = figureValue('instructors', counts({ instructors: null, few: ['instructors'] }))
    expect(valueText(t, few)).toBe('<5')
    const logs = figureValue('logs', counts({ logs_owed: 20, logs_submitted: null, few: ['logs_submitted'] }))
    expect([valueText(t, logs), partsText(t, logs)]).toEqual(['<5', '<5/20'])
    const before = figureValue('instructors', counts({ instructors: 9 }))
    expect(changeSince('2026-10', few, before, UNCHANGED, '2026-11')).toEqual({ without: 'no_data' })
  })

  it('changes in points where it is a share, in numbers where it is a count', () => {
    const now = figureValue('coverage', counts({ operating: 200, operating_covered: 101 }))
    const then = figureValue('coverage', counts({ operating: 200, operating_covered: 100 }))
    expect(changeText(t, 'coverage', changeSince('2026-10', now, then, UNCHANGED, '2026-11'))).toBe('+0.5')
    const fewer = changeSince(
      '2026-10',
      figureValue('operating', counts({ operating: 598 })),
      figureValue('operating', counts({ operating: 600 })),
      UNCHANGED,
      '2026-11',
    )
    expect(changeText(t, 'operating', fewer)).toBe('−2')
  })
})

describe('across a change of the division', () => {
  const value = figureValue('operating', counts({ operating: 900 }))
  const before = figureValue('operating', counts({ operating: 600 }))
  const merged = { begins_on: null, merged_on: '2026-10-01' }

  it('nothing is compared, and it says why', () => {
    expect(changeSince('2026Q3', value, before, merged, '2026Q4')).toEqual({ without: 'division_changed' })
    expect(changeSince('2025Q4', value, before, merged, '2026Q4')).toEqual({ without: 'division_changed' })
    const formed = { begins_on: '2026-11-20', merged_on: null }
    expect(changeSince('2026-11-H1', value, before, formed, '2026-11-H2')).toEqual({
      without: 'division_changed',
    })
  })

  it('periods that both lie on one side of it are', () => {
    expect(changeSince('2026-10', value, before, merged, '2026-11')).toEqual({ by: 300 })
    expect(changeSince('2026Q2', value, before, merged, '2026Q3')).toEqual({ by: 300 })
  })
})

describe('a chart', () => {
  const svg = barChart({
    title: '组织覆盖率 <b>',
    description: '1 个县',
    bars: [{ label: '<img src=x onerror=alert(1)>', value: 58.3, text: '"58.3%"</text><script>' }],
  })

  it('has a name and a description, and follows the colours of the page', () => {
    expect(svg).toMatch(/^<svg role="img" width="100%".*viewBox/)
    expect(svg).toContain('<title>组织覆盖率 &lt;b&gt;</title><desc>1 个县</desc>')
    expect(svg).toContain('fill="currentColor"')
    expect(svg).not.toMatch(/<style|ecmeta/)
  })

  it('has no element that a county could have named', () => {
    expect(svg).not.toMatch(/<(img|script)/)
  })
})
