import { describe, expect, it } from 'vitest'
import { linesOf, type PaperLine, readLine, readScanned } from './paper-answer'

const ID = '1b4e28ba-2fa1-41d2-983f-0016d3cca427'
const line = (more: Partial<PaperLine>): PaperLine => ({
  ...{ dispatch_id: ID, name: '2026-0001', act: 'solved', on_paper: '2026-11-25', words: '已疏通。' },
  ...more,
})

describe('a line', () => {
  it.each([
    [{}, 'solved'],
    [{ act: 'accepted', words: '' }, 'accepted'],
    [{ words: '' }, 'words_missing'],
    [{ act: 'returned', words: '无' }, 'words_missing'],
    [{ on_paper: '' }, 'day_missing'],
    [{ on_paper: '2026-02-30' }, 'day_missing'],
    [{ act: 'deleted' }, 'act_unknown'],
    [{ dispatch_id: 'x' }, 'not_found'],
  ] as const)('with %j is %s', (more, outcome) => {
    const read = readLine(line(more))
    expect(typeof read === 'string' ? read : read.act).toBe(outcome)
  })

  it('without an act is left alone, and the others keep their order', () => {
    const form = new FormData()
    for (const act of ['solved', '', 'accepted']) {
      const typed = Object.entries(line({ act, words: `${act}。` }))
      for (const [name, value] of typed) form.append(name, value)
    }
    expect(linesOf(form).map(({ act, words }) => [act, words])).toEqual([
      ['solved', 'solved。'],
      ['accepted', 'accepted。'],
    ])
  })
})

it('what is scanned are addresses of orders and numbers of demands, in any order', () => {
  const text = `http://liangxin.example/371002/dispatches/${ID}\n2026-0012，2026-0013`
  expect(readScanned(text)).toEqual({ ids: [ID], references: ['2026-0012', '2026-0013'] })
  expect(readScanned('没有')).toEqual({ ids: [], references: [] })
})
