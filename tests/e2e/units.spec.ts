// The officer of an empty county imports a roster by hand, from the upload to the ledger; the same file again changes nothing.
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, signIn } from './world'

const ROSTER = 'supabase/seeds/samples/huancui-units.xlsx'
const MESSY = 'supabase/seeds/samples/huancui-units-messy.xlsx'
const WORK_MS_MAX = 30_000

test.describe.configure({ mode: 'serial' })
test.beforeEach(async ({ page }) => signIn(page, 'officer@demo-zone.demo', '/demo-zone/units/import'))

test('a roster of 600 units comes in with its 11 areas, 560 of them operating', async ({ page }) => {
  await upload(page, ROSTER)
  await page.getByRole('button', { name: '建立这 11 个片区' }).click({ timeout: WORK_MS_MAX })
  const confirm = page.getByRole('button', { name: '确认写入 600 条' })
  await expect(confirm).toBeVisible({ timeout: WORK_MS_MAX })
  await expectAccessible(page)
  await confirm.click()
  await expect(page.getByText('已写入 600 条')).toBeVisible({ timeout: WORK_MS_MAX })
  await expectAccessible(page)

  await page.goto('/demo-zone/units')
  await expect(page.getByText('共 600 家')).toBeVisible()
  await page.goto('/demo-zone/units?status=operating')
  await expect(page.getByText('共 560 家')).toBeVisible()
})

test('the same file twice changes nothing', async ({ page }) => {
  await upload(page, ROSTER)
  await expect(page.getByText('名册内容与台账一致')).toBeVisible({ timeout: WORK_MS_MAX })
})

test('what offices really send: each fault is named with its row, and can be taken home to correct', async ({
  page,
}) => {
  await upload(page, MESSY)
  await page.getByRole('link', { name: /退回/ }).first().click({ timeout: WORK_MS_MAX })
  await expect(page.getByText('约50人')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载退回的行' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
})

test('a unit is found by the initials of its name', async ({ page }) => {
  await page.goto('/demo-zone/units')
  const name = (await page.getByRole('row').nth(1).getByRole('link').textContent()) ?? ''
  await page.getByLabel('查找').fill('wh')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByRole('link', { name })).toBeVisible()
})

async function upload(page: Page, path: string): Promise<void> {
  await page.getByLabel('名册文件').setInputFiles(path)
  await page.getByRole('button', { name: '上传并识别' }).click()
}
