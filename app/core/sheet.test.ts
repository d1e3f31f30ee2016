import { describe, expect, it } from 'vitest'
import { type Cell, findHeading, isTotal } from './sheet'

const known = { name: ['单位名称', '企业名称'], credit_code: ['统一社会信用代码'], phone: ['联系电话'] }
const needed = ['name', 'credit_code'] as const

function headingOf(...rows: Cell[][]) {
  return findHeading(
    rows.map((cells, at) => ({ number: at + 1, cells })),
    known,
    needed,
  )
}

describe('the heading of a sheet', () => {
  it('is found by its titles, below merged titles and notes', () => {
    const heading = headingOf(
      ['环翠区非公企业名册', null, null],
      ['单位名称请填全称', null, null],
      ['序号', '企业名称', '统一社会信用代码'],
      [1, '威海海川', '91350100M000100Y43'],
    )
    expect(heading).toEqual({
      row_number: 3,
      titles: ['序号', '企业名称', '统一社会信用代码'],
      mapping: [null, 'name', 'credit_code'],
      missing: [],
    })
  })

  it.each([
    ['统一社会信用代码(18位)'],
    ['统一 社会\n信用代码*'],
    ['统一社会信用代码：'],
    [' 统一社会信用代码【必填】'],
  ])('knows %j', (title) => {
    expect(headingOf(['单位名称', title])?.missing).toEqual([])
  })

  it('says which titles were seen and what is missing, where it is to be mapped by hand', () => {
    expect(headingOf(['2026年名册'], ['序号', '公司', '联系电话'], [1, '海川', '0631'])).toEqual({
      row_number: 2,
      titles: ['序号', '公司', '联系电话'],
      mapping: [null, null, 'phone'],
      missing: ['name', 'credit_code'],
    })
    expect(headingOf(['2026年名册'], ['序号', '公司', '代码'])?.row_number).toBe(2)
  })

  it('fills a field from the first of two columns with its title', () => {
    expect(headingOf(['单位名称', '企业名称', '统一社会信用代码'])?.mapping).toEqual([
      'name',
      null,
      'credit_code',
    ])
  })

  it('stands within the first twenty rows', () => {
    const blank: Cell[][] = Array.from({ length: 20 }, () => ['说明'])
    expect(headingOf(...blank.slice(1), ['单位名称', '统一社会信用代码'])?.row_number).toBe(20)
    expect(headingOf(...blank, ['单位名称', '统一社会信用代码'])?.missing).toEqual(['name', 'credit_code'])
    expect(headingOf()).toBeNull()
  })
})

describe('a row of totals', () => {
  it.each([['合计'], ['总　计：'], ['小计(户)'], ['本页小计']])('%j', (text) => {
    expect(isTotal({ number: 9, cells: [null, text, null, 600] })).toBe(true)
  })

  it.each([['合计会计师事务所'], [600], [null]])('%j is none', (cell) => {
    expect(isTotal({ number: 9, cells: [cell, '合计'].slice(0, cell === null ? 1 : 2) })).toBe(false)
  })
})
