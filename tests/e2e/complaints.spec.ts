// A complaint: raised from the footer without an account, answered by the office, read with the receipt.
import { expect, test } from '@playwright/test'
import { expectAccessible, signIn } from './world'

test('a stranger complains, the office answers, the stranger reads it', async ({ page, browser }) => {
  const text = `走访时间与记录不符 ${Date.now()}`
  await page.goto('/login?next=/371002')
  await page.getByRole('contentinfo').getByRole('link', { name: '投诉与建议' }).click()
  await page.getByLabel('内容').fill(text)
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByText(/已收到，编号 \d{4}-\d{4}/)).toBeVisible()
  const receipt = page.url().replace('&new', '')

  const office = await (await browser.newContext()).newPage()
  await signIn(office, 'officer@huancui.demo')
  await office.goto('/371002/complaints?state=open')
  await office
    .getByRole('row', { name: new RegExp(text) })
    .getByRole('link')
    .click()
  await office.getByLabel('答复内容').fill('已核实并更正。')
  await office.getByRole('main').getByRole('button', { name: '答复' }).click()
  await expect(office.getByText('已核实并更正。')).toBeVisible()
  await office.context().close()

  await page.goto(receipt)
  await expect(page.getByText('已核实并更正。')).toBeVisible()
})

test('too short a complaint is sent back with what was typed, also without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/complaints?county=371002')
  await page.getByLabel('内容').fill('不好')
  await page.getByLabel('联系方式').fill('13900000000')
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByText('至少 5 个字')).toBeVisible()
  await expect(page.getByLabel('联系方式')).toHaveValue('13900000000')
  await context.close()
})

test('whoever is complained about does not see it', async ({ page, browser }) => {
  const text = `反映办公室人员 ${Date.now()}`
  await signIn(page, 'officer@huancui.demo')
  await page.goto('/me')
  const name = await page.getByLabel('姓名').inputValue()

  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto('/complaints?county=371002')
  await stranger.getByLabel('内容').fill(text)
  await stranger.getByLabel('反映的工作人员').fill(name)
  await stranger.getByRole('button', { name: '提交' }).click()
  await expect(stranger.getByText(/已收到/)).toBeVisible()
  await stranger.context().close()

  await page.goto('/371002/complaints?state=open')
  await expect(page.getByText(text)).toHaveCount(0)
  const leader = await (await browser.newContext()).newPage()
  await signIn(leader, 'leader@huancui.demo')
  await leader.goto('/371002/complaints?state=open')
  await expect(leader.getByText(text)).toBeVisible()
  await leader.context().close()
})
