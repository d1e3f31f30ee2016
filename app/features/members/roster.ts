// The workbook in which an office lists whom to let in: who, as what, where, how to reach them, and the account's name.
import { type CellFault, emailIn, phoneIn, present, type Said, textIn } from '~/core/cell'
import { plainText } from '~/core/plain-text'
import { rosterOf } from '~/core/roster'
import type { Cell } from '~/core/sheet'

type RoleFault = { reason: 'unknown_role' | 'role_privileged' }

const ROLES: Record<string, string> = {
  党建指导员: 'instructor',
  指导员: 'instructor',
  企业联系人: 'unit_contact',
  联系人: 'unit_contact',
  联盟成员: 'participant',
  成员单位: 'participant',
  职能部门: 'department',
  部门: 'department',
  片区工作者: 'area_worker',
  片区: 'area_worker',
}
const PRIVILEGED = [
  '工委办公室',
  '秘书处',
  '分管领导',
  '系统管理员',
  '安全管理员',
  '审计员',
  '上级查阅',
  '平台运营',
]

/** As many as one import may invite; each may be a mail or an account. */
const PEOPLE_MAX = 500

/** Whoever has a mailbox and no other account signs in with it. */
const roster = rosterOf({
  columns: {
    name: { titles: ['姓名', '人员姓名', '联系人'], width: 14 },
    role: { titles: ['职务', '身份', '角色'], width: 16 },
    place: { titles: ['所在', '所在机构', '所在单位', '机构', '单位', '片区'], width: 36 },
    phone: { titles: ['电话', '联系电话', '手机', '手机号', '手机号码'], width: 16 },
    delivery_email: { titles: ['邮箱', '收信邮箱', '电子邮箱', '电子邮件'], width: 28 },
    email: { titles: ['登录账号', '登录名', '账号'], width: 28 },
  },
  summary: ['name', 'role', 'place', 'email'],
  needed: ['name', 'role'],
  key: 'name',
  rowOf(read) {
    const delivery_email = read('delivery_email', emailIn)
    return {
      values: {
        name: read('name', (cell) => present(textIn(cell, 40))),
        role: read('role', roleIn),
        place: read('place', (cell) => textIn(cell, 120)),
        email: read('email', emailIn) ?? delivery_email,
      },
      closed: { phone: read('phone', phoneIn), delivery_email },
    }
  },
})

export const peopleRows = {
  ...roster,
  rows_max: { count: PEOPLE_MAX, refusal: 'people_too_many' as const },
}

function roleIn(cell: Cell): Said<string, CellFault | RoleFault> {
  const said = present(textIn(cell, 40))
  if ('fault' in said || said.value === null) return said
  const text = plainText(said.value)
  if (PRIVILEGED.includes(text)) return { fault: { reason: 'role_privileged' } }
  const role = Object.hasOwn(ROLES, text) ? ROLES[text] : undefined
  return role ? { value: role } : { fault: { reason: 'unknown_role' } }
}
