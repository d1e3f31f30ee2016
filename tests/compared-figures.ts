// What the product tells of a county's demands beside what is counted from the steps: figures of every group, and the quarters' reports.
import type { Quarter } from '~/core/period'
import { COUNTS, GROUPINGS, type Grouping } from '~/features/demand-figures/demand-figure'
import { countFigures } from '~/features/demand-figures/demand-figures.server'
import type { Db } from '~/platform/supabase.server'
import { owner } from './county'
import { directDemandCount, rowsOf } from './direct-demand-count'

export type Compared = {
  quarter: Quarter
  by: Grouping | 'report'
  group: string
  count: string
  product: number
  direct: number
}

/** Every count of every group of the quarters, as the product tells it to somebody and as it is counted here. */
export async function compareFigures(
  db: Db,
  county: { id: string },
  quarters: readonly Quarter[],
  now: Date,
): Promise<Compared[]> {
  const rows = await rowsOf(county.id)
  const compared: Compared[] = []
  for (const quarter of quarters) {
    for (const by of GROUPINGS) {
      const { total, groups } = await countFigures(db, county, [quarter], by)
      const product = new Map([
        ['', total],
        ...groups.map(({ id, counts }) => [id ?? 'none', counts] as const),
      ])
      const direct = directDemandCount(rows, quarter, by, now)
      for (const group of new Set([...product.keys(), ...direct.keys()]))
        for (const count of [...COUNTS, 'gross_days', 'net_days'])
          compared.push({
            quarter,
            by,
            group,
            count,
            product: product.get(group)?.[quarter]?.[count] ?? 0,
            direct: direct.get(group)?.[count] ?? 0,
          })
    }
  }
  return compared
}

const REPORTED = ['received', 'resolved', 'dropped', 'carried', 'on_time', 'rated', 'satisfied'] as const

/** What the machine wrote down on the day after each quarter. */
export async function compareReports(
  county: { id: string },
  quarters: readonly Quarter[],
  now: Date,
): Promise<Compared[]> {
  const rows = await rowsOf(county.id)
  const reports = await owner()`select * from list_closings where tenant_id = ${county.id}`
  return quarters.flatMap((quarter) => {
    const report = reports.find((one) => one.quarter === quarter)
    const direct = directDemandCount(rows, quarter, 'quarter', now).get('')
    return REPORTED.map((count) => ({
      quarter,
      by: 'report' as const,
      group: '',
      count,
      product: report?.[count] ?? -1,
      direct: direct?.[count] ?? 0,
    }))
  })
}
