// A demand on the pages: raised by the unit, with a file; sorted and worded by the secretariat; withdrawn by the unit.
import { expect, test } from '@playwright/test'
import { expectAccessible, signIn } from './world'

const HOME = '/371002/demands'

test('a unit raises a demand, the secretariat words it for others, the unit withdraws it', async ({
  page,
  browser,
}) => {
  const words = `仓库屋面渗水，希望联系维修单位 ${Date.now()}`
  await signIn(page, 'contact@huancui.demo', HOME)
  await page.getByRole('link', { name: '提出需求' }).click()
  await expect(page.getByLabel('需求内容')).toBeVisible() // the list, too, has a field 类别
  await page.getByLabel('类别').selectOption({ label: '物业服务 · 水电气暖' })
  await page.getByLabel('需求内容').fill('水'.repeat(20_000))
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByText('最多 5000 个字')).toBeVisible()
  await expect(page.getByLabel('需求内容')).toHaveValue('水'.repeat(20_000))
  await page.getByLabel('需求内容').fill(words)
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByRole('main').getByText(words)).toBeVisible()
  const address = page.url()

  await page.getByRole('link', { name: '添加附件' }).click()
  const attach = (text: string) =>
    page.getByLabel('文件').setInputFiles({
      name: '现场.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(text, 'latin1'),
    })
  await attach('%PDF-1.7 示例')
  await page.getByRole('button', { name: '上传' }).click()
  await expect(page.getByRole('link', { name: '现场.pdf' })).toBeVisible()

  const office = await (await browser.newContext()).newPage()
  await signIn(office, 'secretariat@huancui.demo', address)
  await office.goto(address)
  await office.getByRole('link', { name: '整理' }).click()
  await office.getByLabel('公开表述').fill('某企业希望联系屋面维修单位。')
  await expectAccessible(office)
  await office.getByRole('button', { name: '保存' }).click()
  await expect(office.getByText('某企业希望联系屋面维修单位。')).toBeVisible()
  await office.context().close()

  await page.goto(address)
  await page.getByRole('link', { name: '撤回需求' }).click()
  await page.getByLabel('理由').fill('已自行修好')
  await page.getByRole('button', { name: '撤回需求' }).click()
  await expect(page.getByText('已撤回').first()).toBeVisible()
  await expect(page.getByText('已自行修好')).toBeVisible()
})
