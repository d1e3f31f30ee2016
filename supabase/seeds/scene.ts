// The demo's counties, bodies and accounts. The places and totals are those of the published accounts; all people and units are synthetic.
import type { Role } from '~/core/ability'

export const PASSWORD = 'Liangxin-2026'

export type DemoTenant = {
  code: string
  kind: 'county' | 'superior' | 'platform'
  name: string
  short_name: string
  division: string | null
  parent: string | null
}

export const tenants: readonly DemoTenant[] = [
  {
    code: 'platform',
    kind: 'platform',
    name: '两新通平台',
    short_name: '平台运营',
    division: null,
    parent: null,
  },
  {
    code: '37',
    kind: 'superior',
    name: '山东省委两新工委',
    short_name: '山东省',
    division: '370000',
    parent: null,
  },
  {
    code: '3710',
    kind: 'superior',
    name: '威海市委两新工委',
    short_name: '威海市',
    division: '371000',
    parent: '37',
  },
  {
    code: '371002',
    kind: 'county',
    name: '威海市环翠区委两新工委',
    short_name: '环翠区',
    division: '371002',
    parent: '3710',
  },
  {
    code: '140921',
    kind: 'county',
    name: '忻州市定襄县委非公工委',
    short_name: '定襄县',
    division: '140921',
    parent: null,
  },
  {
    code: '141033',
    kind: 'county',
    name: '临汾市蒲县县委两新工委',
    short_name: '蒲县',
    division: '141033',
    parent: null,
  },
  {
    code: '230521',
    kind: 'county',
    name: '双鸭山市集贤县委两新工委',
    short_name: '集贤县',
    division: '230521',
    parent: null,
  },
  {
    code: '520602',
    kind: 'county',
    name: '铜仁市碧江区委两新工委',
    short_name: '碧江区',
    division: '520602',
    parent: null,
  },
  {
    code: '140703',
    kind: 'county',
    name: '晋中市太谷区委两新工委',
    short_name: '太谷区',
    division: '140703',
    parent: null,
  },
  {
    code: 'demo-zone',
    kind: 'county',
    name: '示范经济开发区两新工委',
    short_name: '示范经开区',
    division: null,
    parent: '3710',
  },
]

/** What 环翠区 lets the committees above see, until this day. */
export const grants = [
  { county: '371002', grantee: '3710', scope: 'list', expires_on: '2027-12-31' },
  { county: '371002', grantee: '37', scope: 'list', expires_on: '2027-12-31' },
] as const

export type DemoAccount = {
  email: string
  county: string
  role: Role
  name: string
  body?: string
  area?: string
}

/** `body` and `area` are names within the county. The instructors and the contact get theirs after the rosters are in. */
export const accounts: readonly DemoAccount[] = [
  { email: 'operator@platform.demo', county: 'platform', role: 'operator', name: '平台运营(演示)' },
  { email: 'overseer@shandong.demo', county: '37', role: 'overseer', name: '省工委查阅人(演示)' },
  { email: 'overseer@weihai.demo', county: '3710', role: 'overseer', name: '市工委查阅人(演示)' },
  { email: 'officer@huancui.demo', county: '371002', role: 'officer', name: '工委办公室(演示)' },
  { email: 'secretariat@huancui.demo', county: '371002', role: 'secretariat', name: '秘书处(演示)' },
  { email: 'leader@huancui.demo', county: '371002', role: 'leader', name: '分管领导(演示)' },
  {
    email: 'chair@huancui.demo',
    county: '371002',
    role: 'participant',
    name: '本月轮值主席(演示)',
    body: '环翠楼街道商圈党委',
  },
  {
    email: 'participant@huancui.demo',
    county: '371002',
    role: 'participant',
    name: '联盟成员(演示)',
    body: '鲸园街道诚信商圈党委',
  },
  {
    email: 'department@huancui.demo',
    county: '371002',
    role: 'department',
    name: '职能部门(演示)',
    body: '区人力资源和社会保障局',
  },
  {
    email: 'area@huancui.demo',
    county: '371002',
    role: 'area_worker',
    name: '片区工作者(演示)',
    area: '创新园',
  },
  { email: 'system@huancui.demo', county: '371002', role: 'system_admin', name: '系统管理员(演示)' },
  { email: 'security@huancui.demo', county: '371002', role: 'security_admin', name: '安全管理员(演示)' },
  { email: 'auditor@huancui.demo', county: '371002', role: 'auditor', name: '审计员(演示)' },
  { email: 'officer@dingxiang.demo', county: '140921', role: 'officer', name: '工委办公室(演示)' },
  { email: 'officer@puxian.demo', county: '141033', role: 'officer', name: '工委办公室(演示)' },
  { email: 'officer@jixian.demo', county: '230521', role: 'officer', name: '工委办公室(演示)' },
  { email: 'officer@bijiang.demo', county: '520602', role: 'officer', name: '工委办公室(演示)' },
  { email: 'officer@taigu.demo', county: '140703', role: 'officer', name: '工委办公室(演示)' },
  { email: 'officer@demo-zone.demo', county: 'demo-zone', role: 'officer', name: '工委办公室(演示)' },
]

/** Accounts given to an instructor of the county's roster, and to the contact of one of that instructor's units. */
export const rosterAccounts = [
  { county: '371002', instructor: 'instructor@huancui.demo', contact: 'contact@huancui.demo' },
  { county: '140921', instructor: 'instructor@dingxiang.demo', contact: 'contact@dingxiang.demo' },
  { county: '141033', instructor: 'instructor@puxian.demo', contact: 'contact@puxian.demo' },
  { county: '230521', instructor: 'instructor@jixian.demo', contact: 'contact@jixian.demo' },
  { county: '520602', instructor: 'instructor@bijiang.demo', contact: 'contact@bijiang.demo' },
  { county: '140703', instructor: 'instructor@taigu.demo', contact: 'contact@taigu.demo' },
] as const
