// Committees above: they read side by side what counties grant, take it away as a workbook, and open one case for a reason; the county
// sees the use and ends the grant, and the next request is refused.
import { expect, test } from '@playwright/test'
import { database, expectAccessible, signIn } from './world'

test.afterAll(async () => {
  await database()`delete from case_openings where reason = '核实来信反映的情况'`
  await database()`
    delete from oversight_grants where tenant_id = (select id from tenants where code = '371002') and granted_at > now() - interval '1 hour' and scope = 'case'`
  await database()`
    update oversight_grants set ended_at = null, ended_by = null where tenant_id = (select id from tenants where code = '371002') and scope = 'list'`
})

test('the overseer compares, orders, looks at one figure and takes a workbook away', async ({ page }) => {
  await signIn(page, 'overseer@weihai.demo')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('县（市、区）数据对照')
  const huancui = page.getByRole('row', { name: /环翠区 威海市/ })
  await expect(huancui).toContainText('350/560')
  await expect(page.getByRole('row', { name: /示范经开区/ })).toContainText('未授权')
  await expectAccessible(page)

  await page.getByRole('link', { name: '组织覆盖', exact: true }).click()
  await expect(page).toHaveURL(/sort=coverage&order=desc/)
  await expect(page.getByRole('columnheader', { name: '组织覆盖', exact: true })).toHaveAttribute(
    'aria-sort',
    'descending',
  )

  await page.getByLabel('指标').selectOption('coverage')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByRole('img', { name: '组织覆盖率' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: '比去年同期' })).toBeVisible()
  await expectAccessible(page)

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出表格' }).click()
  expect((await download).suggestedFilename()).toMatch(/^3710-oversight-.*\.xlsx$/)
})

test('a case is opened for a reason, the county sees it and ends the grant, and then nothing is read', async ({
  browser,
}) => {
  const above = await (await browser.newContext()).newPage()
  const county = await (await browser.newContext()).newPage()

  await signIn(county, 'security@huancui.demo', '/371002/grants')
  await county.getByText('变更威海市委两新工委的授权').click()
  const form = county.locator('details', { hasText: '变更威海市委两新工委的授权' })
  await form.getByRole('radio', { name: /^个案/ }).check()
  await form.getByRole('button', { name: '收回原授权并按此授权' }).click()
  await expect(county.getByText('授权已生效')).toBeVisible()
  await expectAccessible(county)

  await signIn(above, 'overseer@weihai.demo', '/371002/units')
  await above.getByRole('main').getByRole('table').getByRole('link').first().click()
  await above.getByRole('link', { name: '调阅联系人等内容' }).click()
  await above.getByLabel('调阅理由').fill('核实来信反映的情况')
  await above.getByRole('button', { name: '登记并调阅' }).click()
  await expect(above.getByRole('heading', { name: '个案调阅' })).toBeVisible()
  const unit = above.url()

  await county.reload()
  await expect(county.getByRole('row', { name: /核实来信反映的情况/ })).toContainText('威海市委两新工委')
  await county
    .getByRole('row', { name: /威海市委两新工委.*有效/ })
    .getByText('收回授权')
    .click()
  await county.getByRole('button', { name: '确定收回' }).first().click()
  await expect(county.getByText('授权已收回')).toBeVisible()

  expect((await above.goto(unit))?.status()).toBe(404)
  await above.goto('/oversight')
  await expect(above.getByRole('row', { name: /环翠区/ })).toContainText('未授权')
})
