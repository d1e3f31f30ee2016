// Reported figures: as printed, with their source; withdrawn, they stand nowhere and stay readable; another county's are out of reach.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { listReported } from '~/features/oversight/oversight.server'
import { foundTenant, owner, type SignedIn, signedIn } from '../../../tests/county'
import { type Entered, enterAt } from '../../../tests/instructors'
import { NewReportedFigure } from './reported-figure'
import {
  enterReportedFigure,
  getReportedFigure,
  listReportedFigures,
  withdrawReportedFigure,
} from './reported-figures.server'

const FIRST_PAGE = { key: null, backwards: false }

let office: Entered
let officer: SignedIn
let elsewhere: Entered

beforeAll(async () => {
  const county = await foundTenant()
  officer = await signedIn(county.id, 'officer')
  office = await enterAt(officer, county.code)
  const other = await foundTenant()
  elsewhere = await enterAt(await signedIn(other.id, 'officer'), other.code)
})

describe('a published number', () => {
  test('is entered once, however often the form is sent, and says who entered it', async () => {
    const figure = typed({ value: '171户' })
    await enterReportedFigure(office.db, office.county, figure)
    await enterReportedFigure(office.db, office.county, figure)
    const { rows } = await listReportedFigures(office.db, office.county, FIRST_PAGE)
    expect(rows.filter(({ id }) => id === figure.id)).toHaveLength(1)
    expect(rows[0]).toMatchObject({ value: '171户', source: figure.source, entered: { name: 'officer' } })
  })

  test('withdrawn leaves the figures and stays in the list with the reason; a second reason changes nothing', async () => {
    const figure = typed()
    await enterReportedFigure(office.db, office.county, figure)
    expect(await standing()).toContain(figure.id)
    await withdrawReportedFigure(office.db, office.county, figure.id, { reason: 'mistyped' })
    await withdrawReportedFigure(office.db, office.county, figure.id, { reason: 'superseded' })
    expect(await standing()).not.toContain(figure.id)
    expect(await getReportedFigure(office.db, office.county, figure.id)).toMatchObject({
      withdrawal: { reason: 'mistyped', withdrawn: { name: 'officer' } },
    })
  })

  test('is neither changed nor deleted by anybody, and both acts leave their entries', async () => {
    const figure = typed()
    await enterReportedFigure(office.db, office.county, figure)
    await withdrawReportedFigure(office.db, office.county, figure.id, { reason: 'unfounded' })
    const rows = office.db.from('reported_figures')
    expect((await rows.update({ value: '99%' }).eq('id', figure.id)).error?.code).toBe('42501')
    expect((await rows.delete().eq('id', figure.id)).error?.code).toBe('42501')
    const entries = await owner()`
      select table_name from audit_entries where tenant_id = ${office.county.id} and row_key = ${figure.id} order by table_name`
    expect(entries.map(({ table_name }) => table_name)).toEqual([
      'reported_figure_withdrawals',
      'reported_figures',
    ])
  })

  test('of another county is neither read nor withdrawn, and nobody but the office enters one', async () => {
    const figure = typed()
    await enterReportedFigure(office.db, office.county, figure)
    await expect(getReportedFigure(elsewhere.db, elsewhere.county, figure.id)).rejects.toThrow('not_found')
    await expect(
      withdrawReportedFigure(elsewhere.db, office.county, figure.id, { reason: 'mistyped' }),
    ).rejects.toThrow('not_allowed')
    const leader = await signedIn(office.county.id, 'leader')
    await expect(enterReportedFigure(leader.db, office.county, typed())).rejects.toThrow('not_allowed')
  })

  test('needs a figure that there is, a period, and a source', () => {
    const faults = NewReportedFigure.safeParse(
      typed({ figure: 'ranking', period: '2026-13', source: '网上' }),
    ).error?.issues
    expect(faults?.map(({ path }) => path[0])).toEqual(['period', 'figure', 'source'])
  })
})

function typed(some: Partial<NewReportedFigure> = {}): NewReportedFigure {
  const source = '示例年度报告，2026 年 1 月'
  return { id: randomUUID(), period: '2026', figure: 'coverage', value: '87%', source, ...some }
}

async function standing(): Promise<string[]> {
  return (await listReported(office.db, [office.county.id])).map(({ id }) => id)
}
