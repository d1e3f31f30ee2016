// People by workbook: who is invited how, what is refused and why, and what can be taken back.
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { owner, signedIn } from '../../../tests/county'
import * as imports from '../../../tests/imports'
import { addPaperInstructor, addUnit } from '../../../tests/instructors'
import { commit, plan, type Row } from '../../../tests/rosters'

let in_: imports.Importing

beforeEach(async () => {
  in_ = await imports.countyThatImports('people')
  await owner()`insert into bodies (tenant_id, name, kind) values (${in_.county.id}, '示例局', 'department')`
  await owner()`insert into areas (tenant_id, name) values (${in_.county.id}, '示例镇')`
  await addUnit(in_.county.id, '示例公司')
})
afterAll(() => owner().end())

const row = (name: string, more: Row = {}): Row => ({
  姓名: name,
  职务: '职能部门',
  所在: '示例局',
  电话: null,
  邮箱: null,
  登录账号: null,
  ...more,
})

async function invited() {
  const rows = await owner()`
    select concat_ws(' ', p.name, i.manner, i.role, i.email, i.deliver_to) as line from invitations i
    join people p on p.tenant_id = i.tenant_id and p.id = i.person_id
    where i.tenant_id = ${in_.county.id} and i.withdrawn_at is null order by p.name`
  return rows.map(({ line }) => line)
}

describe('people by workbook', () => {
  it('are invited by mail where they have a mailbox, and get a slip where they have none', async () => {
    await addPaperInstructor(in_.county.id, '丁某')
    const { counts } = await commit(in_, [
      row('甲某', { 邮箱: 'Ａ@Example.test' }),
      row('乙某', { 职务: '片区工作者', 所在: '示例镇', 登录账号: 'yi@x.lx' }),
      row('丙某', {
        职务: '企业联系人',
        所在: '示例公司',
        邮箱: 'shared@example.test',
        登录账号: 'bing@x.lx',
      }),
      row('丁某', { 职务: '党建指导员', 所在: null, 登录账号: 'ding@x.lx' }),
    ])
    expect(counts).toMatchObject({ new: 4, refused: 0 })
    expect(await invited()).toEqual(
      [
        '丁某 slip instructor ding@x.lx',
        '丙某 mail unit_contact bing@x.lx shared@example.test',
        '乙某 slip area_worker yi@x.lx',
        '甲某 mail department a@example.test a@example.test',
      ].sort(),
    )
    expect(
      await owner()`select id from people where tenant_id = ${in_.county.id} and name = '丁某'`,
    ).toHaveLength(1)
  })

  it('are refused with the row, the column and the reason; what looks like a formula or a script is only text', async () => {
    const { id } = await plan(in_, [
      row('甲某', { 职务: '分管领导' }),
      row('乙某', { 职务: '局长' }),
      row('丙某', { 所在: '没有此局', 登录账号: 'c@x.lx' }),
      row('丁某', { 职务: '党建指导员', 登录账号: 'd@x.lx' }),
      row('戊某'),
      row('己某', { 登录账号: 'same@x.lx' }),
      row('庚某', { 登录账号: 'SAME@x.lx' }),
      row('办公室', { 登录账号: 'not-an-address' }),
      row('=HYPERLINK("http://x.test")', { 所在: '<script>alert(1)</script>', 登录账号: 's@x.lx' }),
    ])
    expect(await imports.faultsOf(in_, id, 'refused')).toEqual([
      [2, 'role:role_privileged'],
      [3, 'role:unknown_role'],
      [4, 'place:body_unknown'],
      [5, 'name:instructor_unknown'],
      [6, 'email:account_missing'],
      [8, 'email:repeated_account'],
      [9, 'email:not_an_email'],
      [10, 'place:body_unknown'],
    ])
  })

  it('are entered on paper only where the office may not invite', async () => {
    await owner()`update delegations set ended_at = now() where tenant_id = ${in_.county.id}`
    await commit(in_, [row('甲某', { 邮箱: 'a@example.test' })])
    expect(await invited()).toEqual([])
    const held =
      await owner()`select m.role from memberships m join people p on p.id = m.person_id where p.name = '甲某' and m.tenant_id = ${in_.county.id}`
    expect(held).toEqual([{ role: 'department' }])
  })

  it('with an account get the role at once, and an administrator none', async () => {
    const known = await signedIn(in_.county.id, 'instructor')
    const auditor = await signedIn(in_.county.id, 'auditor')
    await owner()`update people set name = '甲某', phone = '13800000001' where id = ${known.person_id}`
    await owner()`update people set name = '乙某', phone = '13800000002' where id = ${auditor.person_id}`
    const { import_, counts } = await commit(in_, [
      row('甲某', { 电话: '13800000001' }),
      row('乙某', { 电话: '13800000002' }),
    ])
    expect(counts).toMatchObject({ new: 1, refused: 1 })
    expect(await imports.faultsOf(in_, import_.id, 'refused')).toEqual([[3, 'role:holds_privileged']])
    expect(
      await owner()`select role from memberships where person_id = ${known.person_id} order by role`,
    ).toHaveLength(2)
  })

  it('are taken back while nobody has joined', async () => {
    const { import_ } = await commit(in_, [row('甲某', { 登录账号: 'a@x.lx' })])
    expect((await imports.undone(in_, import_.id)).undone_at).not.toBeNull()
    expect(await owner()`select id from people where tenant_id = ${in_.county.id} and name = '甲某'`).toEqual(
      [],
    )
    const again = await commit(in_, [row('甲某', { 登录账号: 'a@x.lx' })])
    await owner()`update invitations set accepted_at = now() where tenant_id = ${in_.county.id}`
    expect((await imports.undone(in_, again.import_.id)).refusal).toBe('import_depended_on')
  })

  it('are five hundred at most', async () => {
    const rows = Array.from({ length: 501 }, (_, n) => row(`人${n}`, { 登录账号: `p${n}@x.lx` }))
    expect((await plan(in_, rows)).import_.refusal).toBe('people_too_many')
    const { counts } = await commit(in_, rows.slice(1))
    expect(counts).toMatchObject({ new: 500 })
    expect(await invited()).toHaveLength(500)
  })
})
