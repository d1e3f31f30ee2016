// Who sees what: another county nothing, a committee above what was granted and no button that writes.
import { expect, test } from '@playwright/test'
import { database, signIn } from './world'

test('定襄县 sees nothing of 环翠区: every address of it looks as if it did not exist', async ({ page }) => {
  await signIn(page, 'officer@dingxiang.demo')
  const [unit] =
    await database()`select u.id from units u join tenants t on t.id = u.tenant_id and t.code = '371002' limit 1`
  const [visit] =
    await database()`select v.id from visits v join tenants t on t.id = v.tenant_id and t.code = '371002' limit 1`
  const addresses = [
    '/371002',
    '/371002/units',
    `/371002/units/${unit?.id}`,
    '/371002/visits',
    '/371002/instructors',
    '/371002/runs',
  ]
  for (const address of addresses) expect((await page.goto(address))?.status(), address).toBe(404)
  const foreign = [`/140921/units/${unit?.id}`, `/140921/visits/${visit?.id}`]
  for (const address of foreign) expect((await page.goto(address))?.status(), address).toBe(404)
})

test('威海市 reads what 环翠区 granted, without persons or text, and can change nothing', async ({
  page,
}) => {
  await signIn(page, 'overseer@weihai.demo', '/371002/units')
  await expect(page.getByRole('row')).not.toHaveCount(0)
  await expect(page.getByRole('link', { name: /新增|导入|登记/ })).toHaveCount(0)
  for (const address of [
    '/371002/units/new',
    '/371002/units/import',
    '/371002/visits/new',
    '/371002/members',
    '/371002/runs',
    '/371002/settings',
  ]) {
    expect((await page.goto(address))?.status(), address).toBeGreaterThanOrEqual(403)
  }
  await page.goto('/371002/visits')
  await expect(page.getByText('指导员0')).toHaveCount(0)
  expect((await page.goto('/140921/units'))?.status()).toBe(404)
})
