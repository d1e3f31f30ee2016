import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { HEADING_ROWS_MAX, type SheetRow } from '~/core/sheet'
import { readSheet } from '~/platform/sheets.server'
import { findRosterHeading, rosterReader } from './roster'
import type { RosterRow } from './roster-row'
import { unitDraft } from './unit'

const today = '2026-11-22'
const samples = join(import.meta.dirname, '../../../supabase/seeds/samples')

type Read = { number: number; row: RosterRow }

async function readSample(name: string): Promise<Read[]> {
  const rows: SheetRow[] = []
  for await (const row of readSheet(join(samples, name), name)) rows.push(row)
  const heading = findRosterHeading(rows.slice(0, HEADING_ROWS_MAX))
  const read = rosterReader(heading?.mapping ?? [], today)
  return rows
    .filter(({ number }) => number > (heading?.row_number ?? 0))
    .map((row) => ({ number: row.number, row: read(row) }))
}

function accepted(rows: Read[]) {
  return rows.flatMap(({ number, row }) => (row.kind === 'accepted' ? [{ number, ...row }] : []))
}

describe('the sample roster', () => {
  let rows: Read[]
  beforeAll(async () => {
    rows = await readSample('huancui-units.xlsx')
  })

  it('gives 600 units, 560 of them operating, in 11 areas', () => {
    const units = accepted(rows)
    expect(units).toHaveLength(600)
    expect(rows).toHaveLength(600)
    expect(units.filter(({ values }) => values.status === 'operating')).toHaveLength(560)
    expect(new Set(units.map(({ values }) => values.area)).size).toBe(11)
    expect(units.filter(({ values }) => values.kind === 'enterprise')).toHaveLength(455)
    expect(units.filter(({ values }) => values.kind === 'social_organisation')).toHaveLength(145)
  })

  it('is read cell by cell', () => {
    expect(rows[0]).toEqual({
      number: 3,
      row: {
        kind: 'accepted',
        values: {
          name: '威海恒泰餐饮管理股份有限公司',
          credit_code: '91371002MAU8GWCBXC',
          kind: 'enterprise',
          industry_code: 'H6210',
          area: '温泉镇园区',
          status: 'revoked',
          founded_on: '2004-06-14',
          staff_count: 275,
          full_members: 0,
          probationary_members: 2,
          annual_report_year: 2025,
          legal_representative: '刘某',
        },
        closed: { phone: '0631-5262768' },
        warnings: [],
      },
    })
  })

  it('fits the form: what a roster accepts, a hand may enter', () => {
    const schema = unitDraft(today)
    const refused = accepted(rows).filter(
      ({ values: { area: _, ...values }, closed }) =>
        !schema.safeParse({ status: 'operating', ...values, ...closed }).success,
    )
    expect(refused).toEqual([])
  })
})

describe('the messy roster', () => {
  let rows: Read[]
  beforeAll(async () => {
    rows = await readSample('huancui-units-messy.xlsx')
  })
  const rowAt = (number: number) => rows.find((row) => row.number === number)?.row

  it('refuses and skips exactly these rows, each with its reason', () => {
    const faults = rows.flatMap(({ number, row }) =>
      row.kind === 'accepted' ? [] : [{ number, kind: row.kind, faults: row.faults }],
    )
    expect(faults).toEqual([
      refused(4, {
        field: 'credit_code',
        value: '91371002MA0RX88G50',
        reason: 'wrong_check',
        expected: '9',
        found: '0',
      }),
      refused(5, { field: 'credit_code', value: '913501000000000000', reason: 'number_mangled' }),
      refused(6, { field: 'credit_code', value: '91371002MAU8GWCBXC', reason: 'repeated_code', row: 3 }),
      refused(9, { field: 'name', value: '', reason: 'missing' }),
      refused(10, { field: 'staff_count', value: '约50人', reason: 'not_a_number' }),
      refused(13, { field: 'full_members', value: '-3', reason: 'negative' }),
      refused(14, {
        field: 'credit_code',
        value: '91350100M0001TGQXM',
        reason: 'wrong_check',
        expected: '1',
        found: 'M',
      }),
      {
        number: 16,
        kind: 'skipped',
        faults: [{ field: 'credit_code', value: expect.any(String), reason: 'repeated', row: 15 }],
      },
    ])
  })

  it('accepts all others, 32 of 40', () => {
    expect(rows).toHaveLength(40)
    expect(accepted(rows)).toHaveLength(32)
  })

  it('reads a code in full width, and one with spaces and in lower case', async () => {
    const clean = accepted(await readSample('huancui-units.xlsx'))
    for (const number of [7, 8]) {
      const code = clean.find((unit) => unit.number === number)?.values.credit_code
      expect(rowAt(number)).toMatchObject({ kind: 'accepted', values: { credit_code: code } })
    }
  })

  it('reads a day written as text, and leaves an area nobody has to whoever knows the areas', () => {
    expect(rowAt(11)).toMatchObject({ kind: 'accepted', values: { founded_on: '2019-03-07' } })
    expect(rowAt(12)).toMatchObject({ kind: 'accepted', values: { area: '不存在的商圈' } })
  })

  it('keeps what a row with a wrong check character gives, so that it can be let stand', () => {
    expect(rowAt(14)).toMatchObject({ values: { credit_code: '91350100M0001TGQXM', kind: 'enterprise' } })
    expect(rowAt(13)).not.toHaveProperty('values')
  })
})

function refused(number: number, fault: Record<string, string | number>) {
  return { number, kind: 'refused', faults: [fault] }
}
