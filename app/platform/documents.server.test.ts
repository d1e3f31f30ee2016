// What a Word document holds, read back from its parts.
import { expect, it } from 'vitest'
import type { Paper } from '~/core/paper'
import { xmlText } from '~/core/plain-text'
import { listDocument, paperDocument } from './documents.server'
import { openZip, textOfPart } from './sheet-zip.server'

const PAPER: Paper = {
  issuer: '示例县两新工委',
  number: '2026-0012',
  title: '需求交办单（牵头）',
  to: '市政管理局：',
  rows: [{ label: '需求内容', value: '门前积水，\v<影响发货>\u0001\ufffe' }],
  spaces: [{ label: '办理情况', lines: ['□ 已解决'] }],
  square: { address: 'http://liangxin.example/1', picture: '', lines: ['扫码查看'] },
  signed: ['2026-11-25'],
}

async function textOf(file: Buffer): Promise<string> {
  let text = ''
  for await (const piece of textOfPart(openZip(file), 'word/document.xml')) text += piece
  return text
}

it('a sheet of paper is A4 upright with all that it says, each line a paragraph to go on writing in', async () => {
  const file = await paperDocument(PAPER)
  const text = await textOf(file)
  expect(text).toMatch(/w:w="11905" w:h="16837" w:orient="portrait"/)
  for (const said of [
    '示例县两新工委',
    '2026-0012',
    '市政管理局：',
    '门前积水，',
    '&lt;影响发货&gt;',
    '□ 已解决',
    '扫码查看',
  ])
    expect(text).toContain(said)
  expect(xmlText(text)).toBe(text)
  expect([...openZip(file).parts.keys()].filter((path) => path.endsWith('.png'))).toHaveLength(1)
})

it('a list lies on its side, and its titles stand again on each page', async () => {
  const columns = [
    { title: '序号', width: 10, as: 'number', of: (row: string[]) => row[0] },
    { title: '事项', width: 90, as: 'text', of: (row: string[]) => row[1] },
  ] as const
  const heading = {
    issuer: '示例县',
    title: '2027年第一季度需求清单',
    notes: ['示例〔2026〕1号'],
    columns: [...columns],
  }
  const text = await textOf(
    await listDocument(heading, [
      ['1', '银企对接'],
      ['2', ''],
    ]),
  )
  expect(text).toContain('w:orient="landscape"')
  expect(text).toContain('<w:tblHeader/>')
  for (const said of ['示例〔2026〕1号', '银企对接']) expect(text).toContain(said)
})
