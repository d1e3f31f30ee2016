// The bodies of 环翠区's account: 24 departments, 11 member organisations, 7 service groups and two standing bodies.

type DemoBody = {
  name: string
  kind: 'secretariat' | 'council' | 'participant' | 'department' | 'service_group'
}

const circles =
  named(`环翠楼街道商圈 鲸园街道诚信商圈 竹岛街道商圈 嵩山街道商圈 孙家疃街道商圈 金融商圈 创新园 火炬路商圈
  张村镇园区 羊亭镇园区 温泉镇园区`)
const serviceGroups = named('党建指导组 人才服务组 综合服务组 金融服务组 法律服务组 物业服务组 社会服务组')
const departments =
  named(`区委组织部 区委宣传部 区委统战部 区委社会工作部 区发展和改革局 区教育和体育局 区科学技术局
  区工业和信息化局 区公安分局 区民政局 区司法局 区财政局 区人力资源和社会保障局 区自然资源局 区住房和城乡建设局 区商务局
  区文化和旅游局 区卫生健康局 区应急管理局 区市场监督管理局 区行政审批服务局 区税务局 区总工会 区妇女联合会`)

export const huancuiBodies: readonly DemoBody[] = [
  { name: '区级党群社工服务中心', kind: 'secretariat' },
  { name: '红盟理事会', kind: 'council' },
  ...circles.map((circle) => ({ name: `${circle}党委`, kind: 'participant' as const })),
  ...serviceGroups.map((name) => ({ name, kind: 'service_group' as const })),
  ...departments.map((name) => ({ name, kind: 'department' as const })),
]

/** The area that a member organisation is tied to carries its name. */
export function areaOf(body: DemoBody): string | null {
  return body.kind === 'participant' ? body.name.replace(/党委$/, '') : null
}

function named(names: string): string[] {
  return names.split(/\s+/)
}
