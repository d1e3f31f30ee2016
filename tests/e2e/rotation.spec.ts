// The alliance takes turns: the secretariat sets the order, two members swap, and calendar, rights and mails follow; the year prints.
import { expect, test } from '@playwright/test'
import { database, emptyMailbox, expectAccessible, mails, signIn, tick } from './world'

test('the secretariat moves a member, sees what it changes, and saves the order', async ({ page }) => {
  await signIn(page, 'secretariat@huancui.demo')
  await page.goto('/371002/rotation/order')
  await page
    .getByRole('link', { name: /^下移：/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: '保存后的变化' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存次序' }).click()
  await expect(page).toHaveURL(/\/rotation\/\d{4}$/)
  await expectAccessible(page)
})

test('two members swap: the plan, the rights, the calendar and the mails follow', async ({ browser }) => {
  const chair = await (await browser.newContext()).newPage()
  await signIn(chair, 'participant@huancui.demo')
  await chair.goto('/371002/rotation/calendars')
  await chair.getByRole('button', { name: '生成订阅地址' }).first().click()
  const address = new URL((await chair.locator('code').textContent()) ?? '').pathname
  expect(await (await chair.request.get(address)).text()).toContain('STATUS:CONFIRMED')
  expect((await chair.request.get(`/calendar/${'a'.repeat(48)}.ics`)).status()).toBe(404)

  await chair.goto('/371002/swaps/new')
  await chair.getByLabel('哪一期').selectOption({ index: 1 })
  await chair.getByLabel('原因').fill('另有会议安排')
  await chair.getByRole('button', { name: '提出' }).click()
  await expect(chair.getByText('待答复')).toBeVisible()
  await expectAccessible(chair)

  const office = await (await browser.newContext()).newPage()
  await signIn(office, 'secretariat@huancui.demo')
  await office.goto('/371002/swaps')
  await office.getByRole('link', { name: '接受' }).click()
  await office.getByLabel('以哪一期相换').selectOption({ index: 1 })
  await office.getByRole('button', { name: '接受调换' }).click()
  await expect(office.getByText('已调换')).toBeVisible()

  const feed = await (await chair.request.get(address)).text()
  expect(feed).toContain('STATUS:CANCELLED')
  expect(feed).toContain('SEQUENCE:1')
  const [{ n = 0 } = {}] = await database()`
    select count(*)::int as n from turn_chairs where standing = 'swap'`
  expect(n).toBe(2)
  await emptyMailbox()
  await tick(workdayMorning())
  expect((await mails()).filter(({ subject }) => subject.includes('轮值已调换')).length).toBeGreaterThan(0)
})

test('the year plan prints on one sheet, without menu and buttons', async ({ page }) => {
  await signIn(page, 'participant@huancui.demo')
  await page.goto('/371002/rotation')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).toHaveLength(1)
})

/** Mail leaves on working days, within the county's hours. */
function workdayMorning(): string {
  const day = new Date(Date.now() + 86_400_000)
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6) day.setUTCDate(day.getUTCDate() + 1)
  return `${day.toISOString().slice(0, 10)}T10:00:00+08:00`
}
