// Figures that the published accounts print and no formula yields: they stand beside the computed ones, with their source.
import type { Sql } from 'postgres'

type Reported = { county: string; period: string; figure: string; value: string; source: string }

const reported: readonly Reported[] = [
  {
    county: '140921',
    period: '2020',
    figure: 'coverage',
    value: '87%',
    source: '定襄县“三部曲”公开材料（2021 年 1 月转载）；按其所列数字不能算出',
  },
  {
    county: '140921',
    period: '2020',
    figure: 'coverage',
    value: '171户',
    source: '定襄县“三部曲”公开材料（2021 年 1 月转载）；单独组建 51 户、联合组建 120 户',
  },
  {
    county: '140921',
    period: '2020',
    figure: 'instructors',
    value: '25名、29名',
    source: '定襄县“三部曲”公开材料（2021 年 1 月转载）；前后两处不一致',
  },
  {
    county: '371002',
    period: '2021',
    figure: 'instructors',
    value: '229名',
    source: '威海市环翠区“联盟党建”公开材料（2021 年 12 月）',
  },
]

export async function seedReported(sql: Sql): Promise<void> {
  for (const { county, period, figure, value, source } of reported) {
    await sql`
      insert into reported_figures (tenant_id, period, figure, value, source, entered_by)
      select t.id, ${period}, ${figure}, ${value}, ${source}, m.person_id
      from tenants t join memberships m on m.tenant_id = t.id and m.role = 'officer' and m.ended_at is null
      where t.code = ${county} and not exists (
        select from reported_figures r where r.tenant_id = t.id and r.figure = ${figure} and r.value = ${value})
      limit 1`
  }
}
