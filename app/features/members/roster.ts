// The workbook in which an office lists whom to let in: who, as what, where, how to reach them, and the account's name.
import { type CellFault, type Said, textIn } from '~/core/cell'
import { EMAIL_LENGTH_MAX, plainEmail } from '~/core/email'
import { plainText } from '~/core/plain-text'
import { type NoRow, type ReadRow, readRow } from '~/core/row'
import { type Cell, findHeading, type SheetRow, type Titles } from '~/core/sheet'

export type PersonField = 'name' | 'role' | 'place' | 'phone' | 'delivery_email' | 'email'
type Fault =
  | CellFault
  | { reason: 'missing' | 'not_an_email' | 'not_a_phone' | 'unknown_role' | 'role_privileged' }
  | { reason: 'repeated'; row: number }

const TITLES: Titles<PersonField> = {
  name: ['姓名', '人员姓名', '联系人'],
  role: ['职务', '身份', '角色'],
  place: ['所在', '所在机构', '所在单位', '机构', '单位', '片区'],
  phone: ['电话', '联系电话', '手机', '手机号', '手机号码'],
  delivery_email: ['邮箱', '收信邮箱', '电子邮箱', '电子邮件'],
  email: ['登录账号', '登录名', '账号'],
}
const NEEDED: readonly PersonField[] = ['name', 'role']
const WIDTHS = { name: 14, role: 16, place: 36, phone: 16, delivery_email: 28, email: 28 }

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

export const peopleRows = {
  columns: Object.keys(TITLES)
    .filter(isField)
    .map((field) => ({
      field,
      title: TITLES[field][0] ?? field,
      width: WIDTHS[field],
      as: 'text' as const,
    })),
  summary: ['name', 'role', 'place', 'email'],
  needed: NEEDED,
  rows_max: { count: PEOPLE_MAX, refusal: 'people_too_many' as const },
  findHeading: (rows: readonly SheetRow[]) => findHeading(rows, TITLES, NEEDED),

  /** The same row given twice is skipped the second time. */
  reader({ mapping }: { mapping: readonly (string | null)[] }) {
    const fields = mapping.map((field) => (field !== null && isField(field) ? field : null))
    const earlier = new Map<string, number>()
    return (row: SheetRow): ReadRow<PersonField, Fault | NoRow> => {
      const read = readPerson(row, fields)
      if (read.kind !== 'accepted') return read
      const said = JSON.stringify([read.values, read.closed])
      const first = earlier.get(said)
      if (first === undefined) {
        earlier.set(said, row.number)
        return read
      }
      const value = String(read.values.name)
      return { kind: 'skipped', faults: [{ field: 'name', value, reason: 'repeated', row: first }] }
    }
  },
}

/** Whoever has a mailbox and no other account signs in with it. */
function readPerson(row: SheetRow, mapping: readonly (PersonField | null)[]) {
  return readRow<PersonField, Fault>(row, mapping, { field: 'name', titles: TITLES.name }, (read) => {
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
  })
}

function roleIn(cell: Cell): Said<string, Fault> {
  const said = present(textIn(cell, 40))
  if ('fault' in said || said.value === null) return said
  const text = plainText(said.value)
  if (PRIVILEGED.includes(text)) return { fault: { reason: 'role_privileged' } }
  const role = Object.hasOwn(ROLES, text) ? ROLES[text] : undefined
  return role ? { value: role } : { fault: { reason: 'unknown_role' } }
}

function present<T>(said: Said<T>): Said<T, Fault> {
  return 'value' in said && said.value === null ? { fault: { reason: 'missing' } } : said
}

function phoneIn(cell: Cell): Said<string, Fault> {
  return shaped(textIn(cell, 30), /^[0-9+\-() ]{5,30}$/, 'not_a_phone')
}

function emailIn(cell: Cell): Said<string, Fault> {
  const said = textIn(cell, EMAIL_LENGTH_MAX)
  if ('fault' in said || said.value === null) return said
  return shaped({ value: plainEmail(said.value) }, /^[^@\s]+@[^@\s]+$/, 'not_an_email')
}

function shaped(
  said: Said<string>,
  shape: RegExp,
  reason: 'not_a_phone' | 'not_an_email',
): Said<string, Fault> {
  if ('fault' in said || said.value === null || shape.test(said.value)) return said
  return { fault: { reason } }
}

function isField(field: string): field is PersonField {
  return Object.hasOwn(TITLES, field)
}
