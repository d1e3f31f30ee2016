// A new county, from the application to its first visit reminder, through the browser alone: no seed knows 昔阳县. All people are synthetic.
import { expect, type Page, test } from '@playwright/test'
import { huancuiBodies } from '../../supabase/seeds/bodies'
import { join, linkIn, reminderDay } from './joining'
import { database, expectAccessible, mails, signIn, tick } from './world'

const COUNTY = '140724'
const WORK_MS_MAX = 60_000
const PHONE = { width: 390, height: 844 }
const addresses = {
  applicant: 'applicant@xiyang.example',
  system_admin: 'system@xiyang.example',
  security_admin: 'security@xiyang.example',
  auditor: 'auditor@xiyang.example',
  officer: 'officer@xiyang.example',
}

test.describe.configure({ mode: 'serial' })

test('an applicant finds the county while typing, applies, and confirms by the mailed link', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('link', { name: '申请开通' }).click()
  await expectAccessible(page)
  await page.getByLabel('查找行政区划').pressSequentially('xiyangx')
  await page.getByRole('link', { name: '山西省晋中市昔阳县' }).click()
  await page.getByLabel('工委全称').fill('晋中市昔阳县委两新工委')
  await page.getByLabel('申请人姓名').fill('示例申请人')
  await page.getByLabel('办公电话').fill('0354-0000000')
  await page.getByRole('textbox', { name: '邮箱', exact: true }).fill(addresses.applicant)
  for (const [role, key] of administrators) {
    await page.getByLabel(`${role}姓名`).fill(`示例${role}`)
    await page.getByLabel(`${role}邮箱`).fill(addresses[key])
  }
  await expectAccessible(page)
  await page.setViewportSize(PHONE)
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交申请' }).click()
  await expect(page.getByText('请查收邮件并确认')).toBeVisible()

  await page.goto(await linkIn(addresses.applicant, '请确认开通申请', /\/apply\/\S+/))
  await expectAccessible(page)
  await page.getByRole('button', { name: '确认申请' }).click()
  await expect(page.getByText('已确认，正在核实')).toBeVisible()
})

test('applying works without script, and what is served already cannot be chosen', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/apply')
  await page.getByLabel('查找行政区划').fill('环翠')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByText('已开通：威海市环翠区委两新工委')).toBeVisible()
  await expect(page.getByRole('link', { name: /环翠区/ })).toHaveCount(0)
  await page.goto('/apply?place=zone&division=371002')
  await page.getByRole('button', { name: '提交申请' }).click()
  await expect(page.getByText('此项必填').first()).toBeVisible()
  await context.close()
})

test('the operator verifies and approves; a second click founds nothing more', async ({ page }) => {
  await signIn(page, 'operator@platform.demo', '/platform/applications')
  await page.getByRole('link', { name: '晋中市昔阳县委两新工委' }).click()
  await expectAccessible(page)
  await page.locator('summary', { hasText: '准予开通' }).click()
  await page.getByRole('button', { name: '准予开通' }).dblclick()
  await expect(page.getByText(`代码 ${COUNTY}`)).toBeVisible()
  const tenants = await database()`select count(*)::int as n from tenants where code = ${COUNTY}`
  expect(tenants[0]?.n).toBe(1)
  await page.goto('/platform/tenants')
  await expect(page.getByText('晋中市昔阳县委两新工委')).toBeVisible()
  expect((await page.goto(`/${COUNTY}/units`))?.status()).toBe(404)
})

test('the three administrators join, each with a second factor, and the first two let the office in', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const auditor = await join(browser, COUNTY, addresses.auditor, true)
  await auditor.context().close()
  const system = await join(browser, COUNTY, addresses.system_admin, true)
  const security = await join(browser, COUNTY, addresses.security_admin, true)

  await system.goto(`/${COUNTY}/members/new`)
  await system.getByLabel('姓名').fill('示例办公室')
  await system.getByRole('main').getByRole('button').first().click()
  await expect(system.getByRole('heading', { level: 1 })).toHaveText('示例办公室')
  await system.context().close()

  await security.goto(`/${COUNTY}/setup`)
  await expect(security.getByText('待办理').first()).toBeVisible()
  await expectAccessible(security)
  await security.goto(`/${COUNTY}/members`)
  await security.getByRole('link', { name: '示例办公室' }).click()
  await security.getByRole('radio', { name: '工委办公室' }).check()
  await security.getByLabel('登录账号').fill(addresses.officer)
  await security.getByRole('main').getByRole('button', { name: '授予职务' }).click()
  await security.context().close()
})

test('the office sets the county up, leaving and coming back', async ({ browser }) => {
  test.setTimeout(240_000)
  const page = await join(browser, COUNTY, addresses.officer, false)
  await page.getByRole('link', { name: '继续设置' }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: '参考已公布的做法' }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: '双鸭山市集贤县' }).click()
  await expect(page.getByText('第一商圈网格')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '采用所选部分' }).click()
  await expect(page).toHaveURL(/\/setup$/)

  await page.goto(`/${COUNTY}/bodies/paste`)
  const kinds = { participant: '成员单位', department: '职能部门', service_group: '专项服务组' }
  const lines = huancuiBodies.map(({ name, kind }) => `${name}\t${kind in kinds ? kinds[kind as never] : ''}`)
  await page.getByLabel('机构名单').fill([...lines, '局', lines[0]].join('\n'))
  await page.getByRole('button', { name: '核对名单' }).click()
  await expect(page.getByText(`新增 ${huancuiBodies.length}，已有 0，退回 2`)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: `写入 ${huancuiBodies.length} 条` }).click()
  await expect(page.getByRole('link', { name: '区公安分局' })).toBeVisible()
  await expectAccessible(page)

  await page.goto(`/${COUNTY}/setup`)
  await page
    .getByRole('listitem')
    .filter({ hasText: '录入党组织' })
    .getByRole('button', { name: '本地不需要' })
    .click()
  await expect(
    page.getByRole('listitem').filter({ hasText: '录入党组织' }).getByText('不需要', { exact: true }),
  ).toBeVisible()

  await bring(page, '导入单位名册', 'huancui-units.xlsx')
  await bring(page, '导入党建指导员', 'huancui-instructors.xlsx')
  await bring(page, '导入联系安排', 'huancui-assignments.xlsx')
  await page.goto(`/${COUNTY}/setup`)
  await expect(
    page.getByRole('listitem').filter({ hasText: '导入联系安排' }).getByText('已完成'),
  ).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize(PHONE)
  await expectAccessible(page)
  await page.context().close()
})

test('the first reminder reaches the county’s instructors', async () => {
  test.setTimeout(240_000)
  const others = await database()`
    update cadence_rules set is_enabled = false
    where is_enabled and tenant_id <> (select id from tenants where code = ${COUNTY}) returning tenant_id, kind`
  try {
    await tick(`${reminderDay()}T09:00:00+08:00`)
  } finally {
    for (const { tenant_id, kind } of others)
      await database()`update cadence_rules set is_enabled = true where tenant_id = ${tenant_id} and kind = ${kind}`
  }
  // On a busy machine the run may be tried again by the worker, a little later.
  await expect.poll(async () => (await reminders()).length, { timeout: WORK_MS_MAX }).toBeGreaterThan(200)
  expect((await reminders())[0]?.text).toContain(`/${COUNTY}/visits/new`)
})

async function reminders() {
  const all = await mails()
  return all.filter(({ subject, text }) => subject.includes('走访联系提醒') && text.includes('昔阳县'))
}

const administrators = [
  ['系统管理员', 'system_admin'],
  ['安全管理员', 'security_admin'],
  ['审计员', 'auditor'],
] as const

/** From the wizard's step to the written rows. */
async function bring(page: Page, step: string, file: string): Promise<void> {
  await page.goto(`/${COUNTY}/setup`)
  await page.getByRole('link', { name: `去办理：${step}` }).click()
  await page.getByLabel('名册文件').setInputFiles(`supabase/seeds/samples/${file}`)
  await page.getByRole('button', { name: '上传并识别' }).click()
  const makeAreas = page.getByRole('button', { name: /建立这 \d+ 个/ })
  const confirm = page.getByRole('button', { name: /确认写入/ })
  await expect(makeAreas.or(confirm).first()).toBeVisible({ timeout: WORK_MS_MAX })
  if (await makeAreas.isVisible()) await makeAreas.click()
  await confirm.click({ timeout: WORK_MS_MAX })
  await expect(page.getByText(/已写入 \d+ 条/)).toBeVisible({ timeout: WORK_MS_MAX })
}
