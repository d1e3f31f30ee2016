// Coming in: signing in and out, being led back, and what the pages before it must say.
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, PASSWORD, signIn } from './world'

async function typeIn(page: Page, email: string, password: string) {
  await page.getByRole('textbox', { name: '账号' }).fill(email)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('main').getByRole('button', { name: '登录' }).click()
}

test('the sign-in page says what must be known before, and is accessible', async ({ page }) => {
  await page.goto('/login?next=/371002')
  await expect(page.getByText('本系统不得存储、处理、传输国家秘密和工作秘密')).toBeVisible()
  await expect(page.getByText('环翠区').first()).toBeVisible()
  await expectAccessible(page)
})

test('a wrong password and an account that does not exist are answered alike, and the account stays typed', async ({
  page,
}) => {
  for (const email of ['leader@huancui.demo', 'nobody@huancui.demo']) {
    await page.goto('/login')
    await typeIn(page, email, 'Wrong-2026')
    await expect(page.getByRole('alert')).toContainText('账号或密码不正确')
    await expect(page.getByRole('textbox', { name: '账号' })).toHaveValue(email)
  }
})

test('whoever asks for a page first signs in, and is led there', async ({ page }) => {
  await page.goto('/371002/members?role=leader')
  await expect(page).toHaveURL(/\/login\?next=/)
  await typeIn(page, 'officer@huancui.demo', PASSWORD)
  await expect(page).toHaveURL(/\/371002\/members\?role=leader$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('人员与职务')
})

test('nobody is led to another site', async ({ page }) => {
  await page.goto('/login?next=//elsewhere.example')
  await typeIn(page, 'officer@huancui.demo', PASSWORD)
  await expect(page).toHaveURL(/\/371002$/)
})

test('signing in works without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/login')
  await typeIn(page, 'officer@huancui.demo', PASSWORD)
  await expect(page).toHaveURL(/\/371002$/)
  await context.close()
})

test('after signing out the pages are closed, also with the old cookies', async ({ page, context }) => {
  await signIn(page, 'officer@huancui.demo')
  const cookies = await context.cookies()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page).toHaveURL(/\/login$/)
  await context.addCookies(cookies)
  await page.goto('/371002')
  await expect(page).toHaveURL(/\/login\?next=/)
})

test('another county looks like none', async ({ page }) => {
  await signIn(page, 'officer@huancui.demo')
  for (const path of ['/140921', '/140921/members', '/no-such-county']) {
    expect((await page.goto(path))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有找到这一页')
  }
})

test('a committee above comes to the counties that let it look in', async ({ page }) => {
  await signIn(page, 'overseer@weihai.demo')
  await expect(page).toHaveURL(/\/oversight$/)
  await page
    .getByRole('main')
    .getByRole('link', { name: /环翠区/ })
    .click()
  await expect(page).toHaveURL(/\/371002$/)
  await expect(page.getByRole('link', { name: '人员与职务' })).toHaveCount(0)
})

test('recovery says the same for every account', async ({ page }) => {
  for (const email of ['leader@huancui.demo', 'nobody@huancui.demo']) {
    await page.goto('/recover')
    await page.getByRole('textbox', { name: '账号' }).fill(email)
    await page.getByRole('button', { name: '发送链接' }).click()
    await expect(page.getByText('请查收邮件')).toBeVisible()
  }
})

test('a link that nobody sent is explained', async ({ page }) => {
  const response = await page.goto('/join/00000000-0000-4000-8000-000000000000.abcdefghijklmnopqrstuvwxyz')
  expect(response?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('邀请链接无效')
})

test('a post from another site is not accepted, at resource routes either', async ({ request }) => {
  for (const path of ['/login', '/logout', '/language', '/371002/members/x/reveal']) {
    const headers = { origin: 'https://elsewhere.example' }
    expect((await request.post(path, { headers, form: { a: 'b' } })).status()).toBe(403)
  }
})
