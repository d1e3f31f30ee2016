// A county's settings: words, hours and days of its own, each seen before it is saved, and its data taken along. All people are synthetic.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { database, expectAccessible, signIn } from './world'

const COUNTY = '371002'
const OFFICER = 'officer@huancui.demo'
const SYSTEM = 'system@huancui.demo'
const SECURITY = 'security@huancui.demo'
const OPERATOR = 'operator@platform.demo'
const WORK_MS_MAX = 45_000
const PHONE = { width: 390, height: 844 }

/** Other stories read the usual words and hours. */
test.afterAll(async () => {
  await database()`
    update settings set terms = '{}', quiet_until = default, quiet_from = default
    where tenant_id = (select id from tenants where code = ${COUNTY})`
})

test('a word is changed, seen before it is saved, and then said on the pages', async ({ page }) => {
  await signIn(page, OFFICER, `/${COUNTY}/settings/terms`)
  await page.getByLabel('联系企业的人员').fill('联络员')
  await page.getByRole('button', { name: '查看影响' }).click()
  await expect(page.getByRole('heading', { name: '保存后的变化' })).toBeVisible()
  expect(await page.getByRole('navigation').first().textContent()).not.toContain('联络员')
  await expectAccessible(page)

  await page.getByRole('button', { name: '确认保存' }).click()
  await expect(page.getByText('已保存。')).toBeVisible()
  await page.goto(`/${COUNTY}/instructors`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('联络员')
})

test('of two who change the hours at once the second is told, and keeps what was typed', async ({
  browser,
}) => {
  const path = `/${COUNTY}/settings/mail`
  const [first, second] = [await visitor(browser, OFFICER, path), await visitor(browser, SYSTEM, path)]
  await first.getByLabel('发信开始时间').fill('09:00')
  await saveSeen(first)

  await second.getByLabel('发信结束时间').fill('18:00')
  await second.getByRole('button', { name: '查看影响' }).click()
  await expect(second.getByRole('heading', { name: '您打开页面之后，别人改了这些内容' })).toBeVisible()
  await expect(second.getByLabel('发信开始时间')).toHaveValue('09:00')
  await expect(second.getByLabel('发信结束时间')).toHaveValue('18:00')
  await expectAccessible(second)
  await second.getByRole('button', { name: '确认保存' }).click()
  await expect(second.getByText('已保存。')).toBeVisible()
})

test('a day of the county’s own is seen, saved, and taken back', async ({ page }) => {
  const day = await workdayAhead()
  await page.setViewportSize(PHONE)
  await signIn(page, OFFICER, `/${COUNTY}/settings/calendar?year=${day.slice(0, 4)}`)
  await expectAccessible(page)
  await page.getByLabel('日期', { exact: true }).fill(day)
  await page.getByLabel('原因').fill('示例：停电检修')
  await page.getByRole('button', { name: '查看影响' }).click()
  await expect(page.getByRole('region', { name: '有变化的日期' })).toContainText(day)
  await expectAccessible(page)
  await page.getByRole('button', { name: '确认保存' }).click()
  const own = page.getByRole('region', { name: '本县调整的日期' })
  await expect(own).toContainText('示例：停电检修')

  await own.getByRole('button', { name: '取消调整' }).click()
  await page.getByRole('button', { name: `取消 ${day} 的调整` }).click()
  await expect(page.getByText('这一年没有本县自己的调整。')).toBeVisible()
})

test('a faulty calendar is refused row by row; the operator sees what a right one changes', async ({
  page,
}) => {
  await signIn(page, OPERATOR, '/platform/calendar?year=2046')
  await upload(page, [
    { name: '春节', date: '2046-02-30', isOffDay: true },
    { name: '春节', date: '2046-02-06', isOffDay: 'yes' },
  ])
  const faults = page.getByRole('region', { name: '文件有误' })
  await expect(faults).toContainText('日期不存在或格式不对')
  await expect(faults).toContainText('isOffDay 应为 true 或 false')
  await expectAccessible(page)

  await upload(page, [{ name: '春节', date: '2046-02-06', isOffDay: true }])
  await expect(page.getByRole('region', { name: '有变化的日期' })).toContainText('2046-02-06')
  await expect(page.getByRole('button', { name: '公布 2046 年的安排' })).toBeVisible()
  await expectAccessible(page)
})

test('all data are asked for, let go by another, and taken along once', async ({ browser }) => {
  const path = `/${COUNTY}/archives`
  const [asking, letting] = [await visitor(browser, SYSTEM, path), await visitor(browser, SECURITY, path)]
  await asking.getByLabel('用途').fill('示例：年度备份')
  await asking.getByRole('button', { name: '申请制作' }).click()
  await expect(asking.getByText('已提交，等待安全管理员批准。')).toBeVisible()

  await letting.reload()
  await letting.locator('summary', { hasText: /^批准$/ }).click()
  await letting.getByRole('button', { name: '批准', exact: true }).click()
  await expect(async () => {
    await asking.goto(path)
    await expect(asking.getByText('可领取', { exact: true })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: WORK_MS_MAX })
  await expectAccessible(asking)

  await asking.locator('summary', { hasText: /^领取$/ }).click()
  const download = asking.waitForEvent('download')
  await asking.getByRole('button', { name: '领取', exact: true }).click()
  expect((await download).suggestedFilename()).toBe(`${COUNTY}-export.zip`)
  await asking.goto(path)
  await expect(asking.getByText('您已领取')).toBeVisible()
})

async function visitor(browser: Browser, email: string, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, email, path)
  return page
}

async function saveSeen(page: Page): Promise<void> {
  await page.getByRole('button', { name: '查看影响' }).click()
  await page.getByRole('button', { name: '确认保存' }).click()
  await expect(page.getByText('已保存。')).toBeVisible()
}

async function upload(page: Page, days: object[]): Promise<void> {
  await page.getByLabel('日历文件').setInputFiles({
    name: '2046.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ year: 2046, papers: [], days })),
  })
  await page.getByRole('button', { name: '查看影响' }).click()
}

/** Some weeks ahead, so that nothing that is due meanwhile depends on it. */
async function workdayAhead(): Promise<string> {
  const [row] = await database()`
    select day::text from work_days where is_workday and day > private.today() + 40 order by day limit 1`
  return row?.day
}
