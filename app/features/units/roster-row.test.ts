import { describe, expect, it } from 'vitest'
import type { Cell } from '~/core/sheet'
import { findRosterHeading, rosterReader } from './roster'
import { parseRow, type RosterRow } from './roster-row'
import { ROSTER_TITLES, type UnitField } from './roster-words'

const today = '2026-11-22'
const code = '91350100M000100Y43'

/** A row with just these fields, in a sheet with just their columns. */
function rowOf(fields: Partial<Record<UnitField, Cell>>): RosterRow {
  const columns = Object.keys(fields)
  const heading = findRosterHeading([{ number: 1, cells: columns.map((field) => titleOf(field)) }])
  return parseRow({ number: 2, cells: Object.values(fields) }, heading?.mapping ?? [], today)
}

function titleOf(field: string): string {
  return Object.entries(ROSTER_TITLES).find(([name]) => name === field)?.[1][0] ?? ''
}

function valuesOf(fields: Partial<Record<UnitField, Cell>>) {
  const row = rowOf({ name: '威海海川', credit_code: code, ...fields })
  return row.kind === 'accepted' ? row.values : row
}

function faultsOf(fields: Partial<Record<UnitField, Cell>>) {
  const row = rowOf({ name: '威海海川', credit_code: code, ...fields })
  return row.kind === 'accepted' ? [] : row.faults.map(({ field, reason }) => `${field} ${reason}`)
}

describe('a row of a roster', () => {
  it('gives what stands in it and nothing else: a blank cell leaves the ledger as it is', () => {
    expect(valuesOf({ area: '　', staff_count: null, status: '' })).toEqual({
      name: '威海海川',
      credit_code: code,
      kind: 'enterprise',
    })
  })

  it.each([
    ['企业', 'enterprise'],
    ['有限责任公司(自然人投资或控股)', 'enterprise'],
    ['个体工商户', 'individual_business'],
    ['民办非企业单位', 'social_organisation'],
    ['社会组织', 'social_organisation'],
    ['建筑工地', 'worksite'],
  ])('of the kind %s is a(n) %s', (written, kind) => {
    expect(valuesOf({ kind: written })).toMatchObject({ kind })
  })

  it.each([
    ['存续(在营、开业、在册)', 'operating'],
    ['正常', 'operating'],
    ['注销', 'deregistered'],
    ['吊销,未注销', 'revoked'],
    ['吊销，已注销', 'deregistered'],
    ['歇业', 'suspended'],
    ['停业', 'suspended'],
    ['迁出', 'moved_out'],
  ])('in the state %s is %s', (written, status) => {
    expect(valuesOf({ status: written })).toMatchObject({ status })
  })

  it.each<[string, Partial<Record<UnitField, Cell>>]>([
    ['name missing', { name: null }],
    ['name too_short', { name: '海' }],
    ['name too_long', { name: '海'.repeat(121) }],
    ['name cell_error', { name: { error: '#N/A' } }],
    ['credit_code missing', { credit_code: ' ' }],
    ['credit_code cell_error', { credit_code: { error: '=A1' } }],
    ['credit_code number_mangled', { credit_code: '9.13501E+17' }],
    ['kind unknown_kind', { kind: '其他' }],
    ['status unknown_status', { status: '拟注销' }],
    ['industry_code wrong_industry_code', { industry_code: 3484 }],
    ['founded_on in_future', { founded_on: '2026-11-23' }],
    ['staff_count not_a_number', { staff_count: '约50人' }],
    ['full_members negative', { full_members: -3 }],
    ['probationary_members too_large', { probationary_members: 100_001 }],
    ['annual_report_year not_a_year', { annual_report_year: '未报' }],
    ['phone too_long', { phone: '0'.repeat(31) }],
  ])('%s: refused', (fault, fields) => {
    expect(faultsOf(fields)).toEqual([fault])
  })

  it('says at once everything that is wrong with it', () => {
    expect(faultsOf({ name: '', credit_code: 'X', founded_on: '2019-03' })).toEqual([
      'name missing',
      'credit_code wrong_length',
      'founded_on date_incomplete',
    ])
  })

  it('needs no code when it is of a worksite', () => {
    expect(valuesOf({ kind: '工地', credit_code: null })).toEqual({ name: '威海海川', kind: 'worksite' })
  })

  it('warns where it contradicts itself', () => {
    const row = rowOf({
      name: '海川',
      credit_code: code,
      kind: '个体',
      staff_count: 3,
      full_members: 3,
      probationary_members: 1,
    })
    expect(row).toMatchObject({ warnings: ['kind_differs_from_code', 'more_members_than_staff'] })
  })

  it.each<[string, Partial<Record<UnitField, Cell>>]>([
    ['total', { name: '合计', credit_code: null, staff_count: 600 }],
    ['heading', { name: '企业名称', credit_code: '统一社会信用代码' }],
    ['blank', { name: null, credit_code: ' ' }],
  ])('is skipped aloud: %s', (reason, fields) => {
    expect(rowOf(fields)).toMatchObject({ kind: 'skipped', faults: [{ reason }] })
  })

  it('is compared with the rows before it', () => {
    const read = rosterReader(['name', 'credit_code', 'staff_count', 'phone'], today)
    const at = (number: number, ...cells: Cell[]) => read({ number, cells })
    expect(at(2, '海川', code, 50, '1')).toMatchObject({ kind: 'accepted' })
    expect(at(3, ' 海川', code, '50人', '2')).toMatchObject({
      kind: 'skipped',
      faults: [{ reason: 'repeated', row: 2 }],
    })
    expect(at(4, '海川', code, 51, '1')).toMatchObject({
      kind: 'refused',
      faults: [{ reason: 'repeated_code', row: 2 }],
    })
    expect(at(5, '新港', code, 50, '1')).toMatchObject({
      kind: 'refused',
      faults: [{ reason: 'repeated_code', row: 2 }],
    })
  })
})
