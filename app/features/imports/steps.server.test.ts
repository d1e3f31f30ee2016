import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { owner } from '../../../tests/county'
import {
  countyThatImports,
  type Importing,
  place,
  planned,
  read,
  sample,
  upload,
  workbook,
} from '../../../tests/imports'
import { stageOf } from './import'
import { confirmImport, countRows, eachRefusedRow } from './imports.server'
import { planImport } from './reading.server'
import { takeStep } from './steps.server'

const B = '91230184MA1BUFLT44'

let office: Importing

beforeAll(async () => {
  office = await countyThatImports()
})
afterAll(() => owner().end())

describe('a plan', () => {
  it('that was planned anew meanwhile has to be looked at again', async () => {
    const { id, import_ } = await planned(
      office,
      await workbook([{ 单位名称: '丁公司', 统一社会信用代码: '91371002MA0000001Q' }]),
    )
    await planImport(place(office, id))
    await expect(confirmImport(office.db, office.county, id, import_.planned_at ?? '')).rejects.toThrow(
      'stale',
    )
  })

  it('gives its refused rows back as they were sent, and notes who took them', async () => {
    const { id } = await planned(office, await sample('huancui-units-messy.xlsx'))
    const rows = []
    for await (const row of eachRefusedRow(office.db, office.county, id)) rows.push(row)
    expect(rows.find(({ row_number }) => row_number === 10)?.cells).toContain('约50人')
    const looks =
      await owner()`select 1 from reveals where tenant_id = ${office.county.id} and record = 'imports' and record_id = ${id}`
    expect(looks).toHaveLength(1)
  })
})

describe('a file', () => {
  it('without the needed titles waits for somebody to name the columns', async () => {
    const bytes = await workbook([{ 甲列: '戊公司', 乙列: B }])
    const { id, import_ } = await planned(office, bytes)
    expect(stageOf(import_)).toBe('mapping')
    expect(import_.heading?.titles).toEqual(['甲列', '乙列'])

    const name = (columns: Record<string, number>) =>
      takeStep(office.db, office.county, import_, { step: 'heading', columns })
    await expect(name({ name: 0 })).rejects.toThrow('columns_missing')
    await name({ name: 0, credit_code: 1 })
    await read(office, id)
    expect(await countRows(office.db, office.county, id)).toMatchObject({ new: 1 })
  })

  it.each([
    ['不是表格.xlsx', Buffer.from('hello'), 'file_not_a_sheet'],
    ['空表.csv', Buffer.from('\n\n'), 'sheet_empty'],
    ['只有标题.csv', Buffer.from('单位名称,统一社会信用代码\n'), 'sheet_empty'],
  ])('%s is refused with a reason that the page can say', async (name, bytes, refusal) => {
    const { import_ } = await planned(office, bytes, name)
    expect(import_).toMatchObject({ refusal, planned_at: null })
  })

  it('may be GB18030 text from an old office', async () => {
    const text = Buffer.from('b5a5cebbc3fbb3c62ccdb3d2bbc9e7bbe1d0c5d3c3b4fac2eb0abcbab9abcbbe2c', 'hex')
    const { counts } = await planned(
      office,
      Buffer.concat([text, Buffer.from('91371002MA0000001Q\n')]),
      '名册.csv',
    )
    expect(counts.new + counts.refused).toBe(1)
  })

  it('larger than 10 MB is refused before anything is kept', async () => {
    await expect(upload(office, Buffer.alloc(10 * 2 ** 20 + 1))).rejects.toThrow('file_too_large')
  })

  it('sent twice with one form is one import; another file under the same id is refused', async () => {
    const id = randomUUID()
    const send = (text: string) => upload(office, Buffer.from(text), 'a.csv', id)
    await Promise.allSettled([send('单位名称'), send('单位名称')])
    await send('单位名称')
    await expect(send('别的')).rejects.toThrow('already_done')
    const files = await owner()`select 1 from imports where tenant_id = ${office.county.id} and id = ${id}`
    expect(files).toHaveLength(1)
  })
})
