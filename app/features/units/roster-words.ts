// The words of a roster: what its columns are called, and how offices write kinds, states and industries.

import { type CellFault, type Said, textIn } from '~/core/cell'
import type { Cell, Titles } from '~/core/sheet'
import { INDUSTRY_CODE, type UnitKind, type UnitStatus } from './unit'

export type UnitField =
  | 'name'
  | 'former_name'
  | 'credit_code'
  | 'kind'
  | 'industry_code'
  | 'area'
  | 'status'
  | 'founded_on'
  | 'staff_count'
  | 'full_members'
  | 'probationary_members'
  | 'annual_report_year'
  | 'legal_representative'
  | 'phone'
  | 'address'

/** The first title of each field is the one in the blank template. */
export const ROSTER_TITLES: Titles<UnitField> = {
  name: [
    '单位名称',
    '市场主体名称',
    '企业名称',
    '社会组织名称',
    '主体名称',
    '机构名称',
    '组织名称',
    '企业(机构)名称',
    '名称',
  ],
  former_name: ['曾用名', '曾用名称', '原名称', '原单位名称'],
  credit_code: ['统一社会信用代码', '社会信用代码', '统一信用代码', '信用代码', '统一代码'],
  kind: ['类型', '单位类型', '主体类型', '市场主体类型', '类别', '单位类别'],
  industry_code: ['行业代码', '国民经济行业代码', '行业分类代码'],
  area: [
    '所属片区',
    '所属网格',
    '网格',
    '所属商圈/园区',
    '所属商圈',
    '所属园区',
    '所属区域',
    '商圈',
    '园区',
    '片区',
    '所属街道',
    '所属镇街',
  ],
  status: ['登记状态', '经营状态', '状态', '企业状态', '存续状态'],
  founded_on: ['成立日期', '成立时间', '注册日期', '登记日期', '设立日期'],
  staff_count: ['从业人数', '从业人员数', '职工人数', '员工人数', '员工数', '职工数'],
  full_members: ['正式党员数', '正式党员', '正式党员人数'],
  probationary_members: ['预备党员数', '预备党员', '预备党员人数'],
  annual_report_year: ['最近年报年度', '年报年度', '最近年报', '最近年报年份'],
  legal_representative: ['法定代表人', '法人代表', '法人', '负责人', '法定代表人/负责人'],
  phone: ['联系电话', '电话', '联系方式', '手机', '手机号', '手机号码'],
  address: ['住所', '地址', '注册地址', '经营地址', '单位地址', '经营场所'],
}

export type WordFault =
  | { reason: 'unknown_kind' }
  | { reason: 'unknown_status' }
  | { reason: 'wrong_industry_code' }

export function kindIn(cell: Cell): Said<UnitKind, CellFault | WordFault> {
  return wordIn(cell, KINDS, 'unknown_kind')
}

export function statusIn(cell: Cell): Said<UnitStatus, CellFault | WordFault> {
  return wordIn(cell, STATUSES, 'unknown_status')
}

/** GB/T 4754: the section's letter and two to four digits, `C3484`. */
export function industryIn(cell: Cell): Said<string, CellFault | WordFault> {
  const said = textIn(cell, WORD_CHARACTERS_MAX)
  if ('fault' in said || said.value === null) return said
  const code = said.value.toUpperCase()
  return INDUSTRY_CODE.test(code) ? { value: code } : { fault: { reason: 'wrong_industry_code' } }
}

const WORD_CHARACTERS_MAX = 60

/** In this order: 民办非企业单位 is no enterprise, 个体工商户 may be called a company's shop. */
const KINDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/个体/, 'individual_business'],
  [/社会组织|社会团体|社团|非企业|民非|社会服务机构|基金会|协会|商会|学会/, 'social_organisation'],
  [/工地|项目部/, 'worksite'],
  [/企业|公司|合伙|独资|合作社/, 'enterprise'],
]

/** In this order: 吊销,未注销 is revoked, 吊销,已注销 is gone. */
const STATUSES: readonly (readonly [RegExp, UnitStatus])[] = [
  [/^(已)?注销|已注销/, 'deregistered'],
  [/吊销|撤销/, 'revoked'],
  [/迁出/, 'moved_out'],
  [/歇业|停业/, 'suspended'],
  [/存续|在营|开业|在册|在业|正常/, 'operating'],
]

function wordIn<Word, Reason extends WordFault['reason']>(
  cell: Cell,
  words: readonly (readonly [RegExp, Word])[],
  reason: Reason,
): Said<Word, CellFault | { reason: Reason }> {
  const said = textIn(cell, WORD_CHARACTERS_MAX)
  if ('fault' in said) return said
  const { value } = said
  if (value === null) return { value: null }
  const [, word] = words.find(([written]) => written.test(value)) ?? []
  return word === undefined ? { fault: { reason } } : { value: word }
}
