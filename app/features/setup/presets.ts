// What six published accounts say of how their counties are set up (reference/domain.md §1). Names of places and bodies are those of the
// accounts; where an account gives a number without names, nothing is invented for it.
import type { AreaKind } from '~/features/areas/area'
import type { BodyKind } from '~/features/bodies/body'

export type Preset = {
  id: string
  place: string
  /** Where and when the account was published. */
  source: string
  /** In the account's own words, what is particular. */
  account: readonly string[]
  visit_topics: readonly string[]
  /** The account's own words for ours (settings.terms). */
  terms: Readonly<Record<string, string>>
  cadences: readonly { kind: string; is_enabled: boolean; workdays: number }[]
  bodies: readonly { name: string; kind: BodyKind }[]
  areas: readonly { name: string; kind: AreaKind }[]
}

export const PRESETS: readonly Preset[] = [
  {
    id: 'huancui',
    place: '威海市环翠区',
    source: '环翠区“联盟党建”工作报道，2021年12月',
    account: [
      '半月一联系或服务，一月一工作日志，半年一集中座谈，一年一选聘调整',
      '红盟设理事会、秘书处，下设七个专项服务组；成员单位每月轮值',
      '每季度发布资源、需求、活动三张清单',
    ],
    visit_topics: topics('党建指导 人才服务 发展服务 综合服务 联络沟通 需求收集 惠企政策 其他'),
    terms: { alliance: '红盟', secretariat: '党群社工服务中心', area: '商圈园区' },
    cadences: [remind(3), missed(5), { kind: 'logs.remind', is_enabled: true, workdays: 3 }],
    bodies: [
      { name: '联盟秘书处', kind: 'secretariat' },
      { name: '联盟理事会', kind: 'council' },
      ...bodies(
        'service_group',
        '党建指导组 人才服务组 综合服务组 金融服务组 法律服务组 物业服务组 社会服务组',
      ),
    ],
    areas: [],
  },
  {
    id: 'dingxiang',
    place: '忻州市定襄县',
    source: '定襄县非公企业党建“三部曲”报道，2021年1月',
    account: [
      '党组织组建分单建式、联建式、挂靠式；一企一策，应建尽建',
      '党建指导员一人一企或多人一企；报道未载联系周期，沿用半月',
    ],
    visit_topics: topics('组织组建 党员发展 书记培训 一企一策 摸底排查 政策宣讲 其他'),
    terms: { office: '县委非公工委' },
    cadences: [remind(3)],
    bodies: [],
    areas: [],
  },
  {
    id: 'puxian',
    place: '临汾市蒲县',
    source: '蒲县新兴领域“两个覆盖”集中攻坚报道',
    account: [
      '组织部统筹、社会工作部指导、行业党委落实；六个摸排责任区，一企一档',
      '逐户摸清“六清”：经营运行、职工队伍、党员队伍、出资人情况、党组织建立、群团组织设置',
    ],
    visit_topics: topics('经营运行 职工队伍 党员队伍 出资人情况 党组织建立 群团组织设置 其他'),
    terms: { instructor: '党建工作指导员', area: '摸排责任区' },
    cadences: [remind(3)],
    bodies: bodies('department', '县委组织部 县委社会工作部 县市场监督管理局 县民政局 县税务局 县统计局'),
    areas: numbered('摸排责任区', 6, 'other'),
  },
  {
    id: 'jixian',
    place: '双鸭山市集贤县',
    source: '集贤县“红色商圈”报道',
    account: [
      '千米商圈划分四个网格，每格两名网格员，收集商户需求',
      '基础工作、创新活动、信息交流、技能培训、纠纷调解、优化服务“六项”提升行动',
    ],
    visit_topics: topics('基础工作 创新活动 信息交流 技能培训 纠纷调解 优化服务 需求收集 其他'),
    terms: { area: '网格' },
    cadences: [remind(5)],
    bodies: bodies('department', '社区指导中心 县市场监督管理局'),
    areas: numbered('商圈网格', 4, 'grid'),
  },
  {
    id: 'bijiang',
    place: '铜仁市碧江区',
    source: '碧江区商圈党建报道，2017年9月',
    account: [
      '三本台账，存量分类建、增量科学管、变量无缝接；集中组建、系统联建、区域共建',
      '摸清“五清”：经营运行、职工队伍、党员队伍、出资人、未建党组织原因',
    ],
    visit_topics: topics('经营运行 职工队伍 党员队伍 出资人情况 未建党组织原因 政策宣讲 其他'),
    terms: { office: '区非公党工委' },
    cadences: [remind(3)],
    bodies: [
      { name: '商圈党委', kind: 'participant' },
      ...bodies('department', '区总工会 共青团区委 区妇女联合会'),
    ],
    areas: [],
  },
  {
    id: 'taigu',
    place: '晋中市太谷区',
    source: '太谷区“商圈+”党建报道，2021年1月',
    account: [
      '不定期走访，不设半月提醒；商圈党建联席会议由六个部门和商户参加',
      '一站式帮扶：党建指导、党群共建、政策扶持、银企对接、技术培训、项目孵化',
    ],
    visit_topics: topics('党建指导 党群共建 政策扶持 银企对接 技术培训 项目孵化 其他'),
    terms: { area: '商圈' },
    cadences: [
      { ...remind(3), is_enabled: false },
      { ...missed(5), is_enabled: false },
    ],
    bodies: bodies('department', '区市场监督管理局 区税务局 区民政局 区总工会 共青团区委 区妇女联合会'),
    areas: [],
  },
]

function topics(words: string): string[] {
  return words.split(' ')
}

function bodies(kind: BodyKind, names: string): { name: string; kind: BodyKind }[] {
  return names.split(' ').map((name) => ({ name, kind }))
}

function numbered(name: string, count: number, kind: AreaKind): { name: string; kind: AreaKind }[] {
  return Array.from({ length: count }, (_, n) => ({ name: `第${'一二三四五六'[n]}${name}`, kind }))
}

function remind(workdays: number) {
  return { kind: 'visits.remind', is_enabled: true, workdays }
}

function missed(workdays: number) {
  return { kind: 'visits.missed', is_enabled: true, workdays }
}
