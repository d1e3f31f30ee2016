// People come and go: the security administrator delegates, the office prints a slip, somebody joins with it on a phone, work is
// handed over and taken back, and who leaves is out in the next request.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { database, expectAccessible, signIn, tick } from './world'

const NAME = `示例${String(Date.now()).slice(-6)}`
const ACCOUNT = `p${Date.now()}@county.lx`

test.describe.configure({ mode: 'serial' })

async function as(browser: Browser, email: string, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, email, path)
  return page
}

test('the security administrator takes the delegation back and gives it again', async ({ browser }) => {
  const page = await as(browser, 'security@huancui.demo', '/371002/members')
  await expectAccessible(page)
  await page.locator('summary', { hasText: '收回委托' }).click()
  await page.getByRole('button', { name: '收回委托' }).click()
  await expect(page.getByText('暂不能自行邀请')).toBeVisible()

  const office = await as(browser, 'officer@huancui.demo', '/371002/members')
  await expect(office.getByText('暂不能自行邀请')).toBeVisible()

  await page.locator('summary', { hasText: '委托办公室邀请' }).click()
  await page.getByRole('button', { name: '委托办公室邀请' }).click()
  await expect(page.getByText('可自行邀请业务人员').first()).toBeVisible()
})

test('the office prints a slip, and its person joins with the code on a phone', async ({ browser }) => {
  const page = await as(browser, 'officer@huancui.demo', '/371002/members/new')
  await page.getByLabel('姓名').fill(NAME)
  await page.getByRole('button', { name: '登记人员' }).click()
  await expect(page.getByRole('heading', { name: NAME })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('radio', { name: '党建指导员' }).check()
  await page.getByRole('radio', { name: '打印加入单' }).check()
  await page.getByLabel('登录账号').fill(ACCOUNT)
  await page.getByRole('button', { name: '授予职务' }).click()

  await expect(page).toHaveURL(/\/members\/slips/)
  await expectAccessible(page)
  await page.getByRole('button', { name: '生成加入单' }).click()
  const code = (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''
  await expect(page.getByRole('img', { name: '加入链接的二维码' })).toBeVisible()
  await expectAccessible(page)
  await tick(new Date().toISOString())

  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await phone.goto('/join')
  await expectAccessible(phone)
  await phone.getByLabel('加入码').fill(code.toLowerCase().replaceAll('-', ' '))
  await phone.getByRole('button', { name: '下一步' }).click()
  await expect(phone.getByText('环翠区')).not.toHaveCount(0)
  await phone.getByRole('button', { name: '接受邀请' }).click()
  for (const name of ['password', 'password_again'])
    await phone.locator(`input[name=${name}]`).fill('Shili-2026-ok')
  await phone.getByRole('button', { name: '加入', exact: true }).click()
  await expect(phone).toHaveURL(/\/371002$/)
  await phone.goto('/join')
  await phone.getByLabel('加入码').fill(code)
  await phone.getByRole('button', { name: '下一步' }).click()
  await expect(phone.getByText('已使用或已撤回')).toBeVisible()
})

test('the office hands an instructor’s work to the new one, and takes it back', async ({ browser }) => {
  const [giver] = await database()`
    select p.id, p.name from people p join auth.users u on u.id = p.account_id join tenants t on t.id = p.tenant_id
    where u.email = 'instructor@huancui.demo' and t.code = '371002'`
  const page = await as(browser, 'officer@huancui.demo', `/371002/members/${giver?.id}/handover`)
  await page.getByLabel('姓名').fill(NAME)
  await page.getByRole('button', { name: '查询' }).click()
  await page.getByRole('link', { name: NAME }).click()
  await expect(page.getByText(/将移交 \d+ 项/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: `确认交给${NAME}` }).click()
  await expect(page.getByRole('heading', { name: '已办理的交接' })).toBeVisible()
  expect(await unitsOf(giver?.id)).toBe(0)

  await page.locator('summary', { hasText: '撤销' }).click()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText(/已于 .+ 撤销/)).toBeVisible()
  await expectAccessible(page)
  expect(await unitsOf(giver?.id)).toBeGreaterThan(0)
})

test('who leaves is out in the next request', async ({ browser }) => {
  const leaver = await (await browser.newContext()).newPage()
  await leaver.goto('/login')
  await leaver.getByLabel('账号').fill(ACCOUNT)
  await leaver.getByLabel('密码').fill('Shili-2026-ok')
  await leaver.getByRole('button', { name: '登录' }).click()
  await expect(leaver).toHaveURL(/\/371002/)

  const [person] = await database()`select id from people where name = ${NAME}`
  const page = await as(browser, 'system@huancui.demo', `/371002/members/${person?.id}/leaving`)
  await expectAccessible(page)
  await page.getByRole('button', { name: '确认离任' }).click()
  await expect(page.getByText('目前没有职务')).toBeVisible()

  await leaver.goto('/371002')
  await expect(leaver).not.toHaveURL(/\/371002$/)
})

async function unitsOf(person_id: string): Promise<number> {
  const rows = await database()`
    select s.id from assignments s join appointments a on a.tenant_id = s.tenant_id and a.id = s.instructor_id
    where a.person_id = ${person_id} and s.since <= private.today() and (s.until is null or s.until > private.today())`
  return rows.length
}
