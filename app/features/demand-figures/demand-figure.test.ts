import { describe, expect, it } from 'vitest'
import { cellOf, changeText, countedRows, figureValue, valueText } from './demand-figure'

describe('a figure', () => {
  it('of nothing is a dash, which is not 0 %', () => {
    expect(valueText('satisfaction', figureValue('satisfaction', {}).number)).toBe('–')
    expect(valueText('net_days', figureValue('net_days', {}).number)).toBe('–')
    expect(valueText('satisfaction', figureValue('satisfaction', { rated: 3 }).number)).toBe('0.0%')
    expect(valueText('carried', figureValue('carried', {}).number)).toBe('0')
  })

  it('is a share, a mean of working days, or a number', () => {
    const counts = { solved: 2, resolved: 3, net_days: 10, unrated: 1 }
    const text = (name: Parameters<typeof figureValue>[0]) =>
      valueText(name, figureValue(name, counts).number)
    expect([text('resolution'), text('net_days'), text('unrated')]).toEqual(['66.7%', '3.3', '1'])
  })

  it('stands beside that of the quarter before and of a year before', () => {
    const counts = { '2026Q1': { rated: 2, satisfied: 1 }, '2025Q4': { rated: 4, satisfied: 3 } }
    expect(cellOf('satisfaction', '2026Q1', counts)).toEqual({
      of: 1,
      out_of: 2,
      number: 50,
      previous: 75,
      last_year: null,
    })
  })

  it.each([
    ['satisfaction', 50, 75, '−25.0'],
    ['satisfaction', 75, 50, '+25.0'],
    ['satisfaction', 50, 50.02, '0'],
    ['carried', 3, 5, '−2'],
    ['satisfaction', 50, null, '–'],
  ] as const)('%s of %j after %j changed by %s', (name, now, before, text) => {
    expect(changeText(name, now, before)).toBe(text)
  })

  it('leads to its rows: a sum of days to those whose days they are', () => {
    expect(countedRows('response')).toEqual({ of: 'answered', out_of: 'to_answer' })
    expect(countedRows('gross_days')).toEqual({ of: 'resolved', out_of: 'resolved' })
    expect(countedRows('carried')).toEqual({ of: 'carried', out_of: null })
  })
})
