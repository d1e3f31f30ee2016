// The second factor: set up at the first sign-in on a telephone, asked for at the next, replaced by a recovery code, and guessed at.
import { expect, type Page, test } from '@playwright/test'
import { codeAt } from '../../app/features/second-factors/second-factor'
import { database, expectAccessible, PASSWORD, showFactor, signIn } from './world'

const LEADER = 'leader@huancui.demo'

test.describe.configure({ mode: 'serial' })
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

let before: string
let secret: string
let codes: string[]

test.beforeAll(async () => {
  before = await sealedOf(LEADER)
  await database()`delete from private.second_factors where account_id = (select id from auth.users where email = ${LEADER})`
})

/** The other stories sign in with the demo's own factor. */
test.afterAll(async () => {
  await database()`
    insert into private.second_factors (account_id, sealed, last_step) select id, ${before}, 0 from auth.users where email = ${LEADER}
    on conflict (account_id) do update set sealed = ${before}, last_step = 0`
  await forgetTries()
})

test('a leader sets it up at the first sign-in and reads nothing before', async ({ page }) => {
  await typePassword(page)
  await expect(page).toHaveURL(/\/login\/enrolment/)
  await expect(page.getByRole('img', { name: '供验证器扫描的二维码' })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/371002/members')
  await expect(page).toHaveURL(/\/login\/enrolment\?next=%2F371002%2Fmembers/)

  secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('验证器显示的 6 位数字').fill('000000')
  await page.getByRole('button', { name: '确认' }).click()
  await expect(page.getByRole('alert')).toContainText('验证码不正确')

  await page.getByLabel('验证器显示的 6 位数字').fill(codeAt(secret, new Date()))
  await page.getByRole('button', { name: '确认' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('请保存恢复码')
  await expectAccessible(page)
  codes = await page.locator('ol code').allTextContents()
  expect(new Set(codes).size).toBe(10)

  await page.getByRole('link', { name: '已保存，继续' }).click()
  await expect(page).toHaveURL(/\/371002\/members$/)
})

test('the next sign-in asks for its code, and leads where one wanted to go', async ({ page }) => {
  await typePassword(page, '/371002/units')
  await expect(page).toHaveURL(/\/login\/factor\?next=/)
  await expectAccessible(page)
  await showFactor(page, LEADER, secret)
  await expect(page).toHaveURL(/\/371002\/units$/)
})

test('a recovery code stands in for the telephone, once', async ({ page }) => {
  await typePassword(page)
  await showRecoveryCode(page, codes[0] ?? '')
  await expect(page).toHaveURL(/\/371002$/)
  await page.goto('/me/second-factor')
  await expect(page.getByText('已启用')).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: /^9$/ })).toBeVisible()
  await expect(page.getByText('停用二次验证')).toHaveCount(0)
  await expectAccessible(page)

  await page.context().clearCookies()
  await typePassword(page)
  await showRecoveryCode(page, codes[0] ?? '')
  await expect(page.getByRole('alert')).toContainText('验证码不正确')
})

test('five wrong codes lock, and then the right one is refused too', async ({ page }) => {
  await forgetTries()
  await typePassword(page)
  for (const _ of [1, 2, 3, 4, 5]) {
    await typeCode(page, '000000')
    await expect(page.getByRole('alert')).toContainText('验证码不正确')
  }
  await typeCode(page, codeAt(secret, new Date()))
  await expect(page.getByRole('alert')).toContainText('已暂时锁定')
})

test('all of it works without script', async ({ browser }) => {
  await forgetTries()
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await typePassword(page)
  await showFactor(page, LEADER, secret)
  await expect(page).toHaveURL(/\/371002$/)
  await page.goto('/me/second-factor')
  await database()`update private.second_factors set last_step = 0`
  await page.getByLabel('当前验证器显示的 6 位数字').first().fill(codeAt(secret, new Date()))
  await page.getByRole('button', { name: '重新生成' }).click()
  await expect(page.locator('ol code')).toHaveCount(10)
  await context.close()
})

test('whoever needs none may set one up, and remove it', async ({ page }) => {
  await signIn(page, 'officer@huancui.demo')
  await page.goto('/me')
  await page.getByRole('link', { name: '二次验证' }).click()
  await page.getByRole('link', { name: '启用二次验证' }).click()
  const own = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('验证器显示的 6 位数字').fill(codeAt(own, new Date()))
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByRole('link', { name: '已保存，继续' }).click()
  await page.locator('summary', { hasText: '停用二次验证' }).click()
  await expectAccessible(page)
  await database()`update private.second_factors set last_step = 0`
  const removing = page.locator('details')
  await removing.getByLabel('当前验证器显示的 6 位数字').fill(codeAt(own, new Date()))
  await removing.getByRole('button', { name: '停用二次验证' }).click()
  await expect(page.getByText('未启用')).toBeVisible()
})

async function typePassword(page: Page, next = ''): Promise<void> {
  await page.goto(`/login${next && `?next=${encodeURIComponent(next)}`}`)
  await page.getByRole('textbox', { name: '账号' }).fill(LEADER)
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: '登录' }).click()
  await expect(page).toHaveURL(/\/login\/(factor|enrolment)/)
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: '验证码' }).fill(code)
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: '继续' }).click()
  await answered
}

async function showRecoveryCode(page: Page, code: string): Promise<void> {
  await page.getByRole('link', { name: '改用恢复码' }).click()
  await page.getByLabel('恢复码').fill(code)
  await page.getByRole('button', { name: '继续' }).click()
}

async function forgetTries(): Promise<void> {
  await database()`delete from private.factor_attempts where account_id = (select id from auth.users where email = ${LEADER})`
}

async function sealedOf(email: string): Promise<string> {
  const [row] = await database()`
    select f.sealed from private.second_factors f join auth.users u on u.id = f.account_id where u.email = ${email}`
  return row?.sealed
}
