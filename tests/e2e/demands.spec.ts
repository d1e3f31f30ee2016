// A demand on the pages: raised by the unit, with a file; sorted and worded by the secretariat; withdrawn, or confirmed by the code of a slip.
import { expect, test } from '@playwright/test'
import { database, expectAccessible, signIn } from './world'

const HOME = '/371002/demands'

test('a unit raises a demand, the secretariat words it for others, the unit withdraws it', async ({
  page,
  browser,
}) => {
  const words = `仓库屋面渗水，希望联系维修单位 ${Date.now()}`
  await signIn(page, 'contact@huancui.demo', HOME)
  await page.getByRole('link', { name: '提出需求' }).click()
  await expect(page.getByLabel('需求内容')).toBeVisible() // the list, too, has a field 类别
  await page.getByLabel('类别').selectOption({ label: '物业服务 · 水电气暖' })
  await page.getByLabel('需求内容').fill('水'.repeat(20_000))
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByText('最多 5000 个字')).toBeVisible()
  await expect(page.getByLabel('需求内容')).toHaveValue('水'.repeat(20_000))
  await page.getByLabel('需求内容').fill(words)
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByRole('main').getByText(words)).toBeVisible()
  const address = page.url()

  await page.getByRole('link', { name: '添加附件' }).click()
  const attach = (text: string) =>
    page.locator('input[type=file]').setInputFiles({
      name: '现场.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(text, 'latin1'),
    })
  await attach('MZ\x90\x00')
  await page.getByRole('button', { name: '上传' }).click()
  await expect(page.getByText('不支持这种文件')).toBeVisible()
  await attach('%PDF-1.7 示例')
  await page.getByRole('button', { name: '上传' }).click()
  await expect(page.getByRole('link', { name: '现场.pdf' })).toBeVisible()

  const office = await (await browser.newContext()).newPage()
  await signIn(office, 'secretariat@huancui.demo', address)
  await office.goto(address)
  await office.getByRole('link', { name: '整理' }).click()
  await office.getByLabel('公开表述').fill('某企业希望联系屋面维修单位。')
  await expectAccessible(office)
  await office.getByRole('button', { name: '保存' }).click()
  await expect(office.getByText('某企业希望联系屋面维修单位。')).toBeVisible()
  await office.context().close()

  await page.goto(address)
  await page.getByRole('link', { name: '撤回需求' }).click()
  await page.getByLabel('理由').fill('已自行修好')
  await page.getByRole('button', { name: '撤回需求' }).click()
  await expect(page.getByText('已撤回').first()).toBeVisible()
  await expect(page.getByText('已自行修好')).toBeVisible()
})

test('the slip of an answer takes the unit’s word on a phone, once and without an account', async ({
  page,
  browser,
}) => {
  const dispatch = await resolvedDispatch()
  await signIn(page, 'secretariat@huancui.demo', `/371002/dispatches/${dispatch}/slip`)
  await page.getByRole('button', { name: '生成答复单' }).click()
  await expect(page.getByRole('heading', { name: '需求办结答复单' })).toBeVisible()
  await expectAccessible(page)
  const square = await page.getByRole('img', { name: '/confirm/' }).getAttribute('alt')
  const address = new URL(square?.replace('二维码：', '') ?? '').pathname

  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await phone.goto(address)
  await expect(phone.getByText('渗水点已修补。')).toBeVisible()
  await expectAccessible(phone)
  await phone.getByRole('button', { name: '提交意见' }).click()
  await expect(phone.getByText('有内容需要更正')).toBeVisible()
  await phone.getByLabel('确认办结').check()
  await phone.getByLabel('满意', { exact: true }).check()
  await phone.getByRole('button', { name: '提交意见' }).click()
  await expect(phone.getByText('已收到您的意见，谢谢。')).toBeVisible()
  await phone.goto(address)
  await expect(phone.getByText('答复单只能用一次')).toBeVisible()
  await phone.goto('/confirm/000000000000')
  await expect(phone.getByText('没有这张答复单')).toBeVisible()
  await phone.context().close()
})

/** A demand that a department has answered, as the database's owner writes it. */
async function resolvedDispatch(): Promise<string> {
  const sql = database()
  const [demand] = await sql`
    insert into demands (tenant_id, unit_id, category_id, confidentiality, source, raised_by)
    select t.id, u.id, c.id, 'public_summary', 'paper', private.system_member_of(t.id)
    from tenants t join units u on u.tenant_id = t.id join categories c on c.tenant_id = t.id and c.name = '水电气暖'
    where t.code = '371002' limit 1 returning tenant_id, id`
  const { tenant_id, id } = demand ?? {}
  const [dispatch] = await sql`
    insert into dispatches (tenant_id, demand_id, body_id, part, allowance_unit, allowance, accepted_at, ended_at, ended_as, answer_by)
    select ${tenant_id}, ${id}, b.id, 'lead', 'workdays', 5, now(), now(), 'resolved', now() + interval '9 days'
    from bodies b where b.tenant_id = ${tenant_id} and b.kind = 'department' limit 1 returning id`
  const [step] = await sql`
    insert into dispatch_steps (tenant_id, demand_id, dispatch_id, kind, outcome, is_outward, done_by)
    values (${tenant_id}, ${id}, ${dispatch?.id}, 'resolved', 'solved', true, private.system_member_of(${tenant_id}))
    returning id`
  await sql`insert into dispatch_texts (tenant_id, step_id, demand_id, dispatch_id, is_outward, body)
    values (${tenant_id}, ${step?.id}, ${id}, ${dispatch?.id}, true, '渗水点已修补。')`
  return dispatch?.id
}
