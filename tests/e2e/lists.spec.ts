// This quarter's list of resources: worded by the secretariat, signed by the leader, published, read by an enterprise.
import { expect, test } from '@playwright/test'
import { expectAccessible, signIn } from './world'

test('a quarter’s list is worded, signed, published and printed', async ({ browser }) => {
  const office = await (await browser.newContext()).newPage()
  await signIn(office, 'secretariat@huancui.demo')
  await office.goto('/371002/lists')
  await expectAccessible(office)
  await office.getByRole('link', { name: /^查看 .*资源清单/ }).click()
  await office
    .getByRole('link', { name: /^修改表述/ })
    .first()
    .click()
  await office.getByLabel('公开表述').fill('党群服务中心会议室，可预约（示例）')
  await office.getByRole('button', { name: '保存' }).click()
  await expect(office.getByText('党群服务中心会议室，可预约（示例）')).toBeVisible()
  await expectAccessible(office)

  const leader = await (await browser.newContext()).newPage()
  await signIn(leader, 'leader@huancui.demo')
  await leader.goto(office.url())
  await leader.getByRole('button', { name: '签发' }).click()
  await expect(leader.getByText('已签发', { exact: true })).toBeVisible()

  await office.reload()
  await office.getByText('发布', { exact: true }).first().click()
  await office.getByRole('button', { name: '发布' }).click()
  await expect(office.getByText(/^清单〔\d{4}〕\d+号$/).last()).toBeVisible()
  await expect(office.getByText('与发布时一致')).toBeVisible()

  const contact = await (await browser.newContext()).newPage()
  await signIn(contact, 'contact@huancui.demo')
  await contact.goto(office.url())
  await expect(contact.getByText('党群服务中心会议室，可预约（示例）')).toBeVisible()
  await contact.emulateMedia({ media: 'print' })
  await expect(contact.getByRole('link', { name: '导出表格' })).toBeHidden()
})
