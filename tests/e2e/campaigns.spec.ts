// A campaign on the pages: started by the office, printed, answered on a phone without an account or script, and made into a demand.
import { expect, test } from '@playwright/test'
import { expectAccessible, signIn } from './world'

const HOME = '/371002/campaigns'

test('the office asks its units, one answers by the code on its paper, and what it wrote becomes a demand', async ({
  page,
  browser,
}) => {
  const title = `征求意见 ${Date.now()}`
  const words = `宿舍热水供应不足 ${Date.now()}`
  await signIn(page, 'officer@huancui.demo', `${HOME}/new`)
  await page.getByLabel('名称').fill(title)
  await expectAccessible(page)
  await page.getByRole('button', { name: '发起并生成意见表' }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  const address = page.url()

  await page.getByRole('link', { name: '打印意见表' }).click()
  await page.getByRole('button', { name: /^打印 \d+ 张/ }).click()
  const sheet = page.getByRole('region', { name: /的意见表$/ }).first()
  const unit = ((await sheet.getAttribute('aria-label')) ?? '').replace(/的意见表$/, '')
  const code = await sheet.locator('b').first().textContent()

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })
  const held = await phone.newPage()
  await held.goto(`/opinion/${code}`)
  await expect(held.getByText(unit)).toBeVisible()
  await held.getByLabel('比较满意').check()
  await held.getByLabel('水电气暖').check()
  await held.getByLabel(/主要困难/).fill(words)
  await held.getByRole('button', { name: '提交' }).click()
  await expect(held.getByText('意见已收到')).toBeVisible()
  await held.goto(`/opinion/${code}`)
  await expect(held.getByRole('button', { name: '提交' })).toHaveCount(0)
  await phone.close()

  await page.goto(`${address}?state=answered`)
  await page
    .getByRole('link', { name: /^\d{4}$/ })
    .first()
    .click()
  await expect(page.getByLabel('类别')).not.toHaveValue('')
  await expectAccessible(page)
  await page.getByRole('button', { name: '转为需求' }).click()
  await expect(page).toHaveURL(/\/demands\//)
  await expect(page.getByRole('textbox', { name: '需求内容' })).toHaveCount(0)
  await expect(page.getByRole('main').getByText(words)).toBeVisible()
  await page.getByRole('link', { name: /^\d{4}$/ }).click()
  await expect(page.getByText(/已转为需求/)).toBeVisible()
})
