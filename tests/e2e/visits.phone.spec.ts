// An instructor on a phone: what is still owed this half-month, and a visit recorded in under a minute.
import { expect, type Page, test } from '@playwright/test'
import { database, expectAccessible, signIn } from './world'

const MINUTE_MS = 60_000

// Whatever the day of the half-month: the instructor's contacts so far are withdrawn, so that something is owed.
test.beforeAll(async () => {
  await database()`
    insert into visit_withdrawals (tenant_id, visit_id, reason, withdrawn_by)
    select v.tenant_id, v.id, '演示:重新登记', v.recorded_by
    from visits v
    join appointments a on a.tenant_id = v.tenant_id and a.id = v.instructor_id
    join auth.users u on u.id = a.person_id and u.email = 'instructor@huancui.demo'
    where v.half_month = private.half_month(private.today())
    on conflict do nothing`
})

test('an instructor sees which units still need a contact and records a visit in under a minute', async ({
  page,
}) => {
  await signIn(page, 'instructor@huancui.demo', '/371002')
  const started = Date.now()
  const owed = page.getByRole('link', { name: /登记对.+的走访/ })
  const unit = ((await owed.first().getAttribute('aria-label')) ?? '').replace(/^登记对(.+)的走访$/, '$1')
  await expectAccessible(page)

  await owed.first().click()
  await expect(page.getByLabel('单位')).not.toHaveValue('')
  await expectAccessible(page)
  await tickTopic(page)
  await page.getByRole('button', { name: '登记走访' }).click()
  await expect(page).not.toHaveURL(/\/visits\/new/)
  expect(Date.now() - started).toBeLessThan(MINUTE_MS)

  await page.goto('/371002')
  await expect(page.getByRole('link', { name: `登记对${unit}的走访` })).toHaveCount(0)
})

test('a visit posted twice is one row', async ({ page }) => {
  await openForm(page)
  const before = await countVisits()
  await tickTopic(page)
  const button = page.getByRole('button', { name: '登记走访' })
  await button.dblclick()
  await expect(page).not.toHaveURL(/\/visits\/new/)
  expect(await countVisits()).toBe(before + 1)
})

test('a visit in the future is refused with the reason, and nothing typed is lost', async ({ page }) => {
  await openForm(page)
  await tickTopic(page)
  const day = page.getByLabel('走访日期')
  await day.evaluate((input) => input.removeAttribute('max'))
  await day.fill('2030-01-01')
  await page.getByLabel('记录').fill('与负责人谈了用工问题')
  await page.getByRole('button', { name: '登记走访' }).click()
  await expect(page.getByText(/今天之后|晚于今天|未来/)).toBeVisible()
  await expect(page.getByLabel('记录')).toHaveValue('与负责人谈了用工问题')
})

test('typed text survives an expired sign-in', async ({ page }) => {
  await openForm(page)
  await page.getByLabel('记录').fill('写到一半')
  await database()`update sign_ins set last_seen_at = now() - interval '31 minutes', started_at = started_at - interval '31 minutes'`
  await tickTopic(page)
  await page.getByRole('button', { name: '登记走访' }).click()
  await expect(page).toHaveURL(/\/login\?next=/)
  await page.getByLabel('账号').fill('instructor@huancui.demo')
  await page.getByLabel('密码').fill('Liangxin-2026')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByLabel('记录')).toHaveValue('写到一半')
})

/** The form, with the first of the instructor's units. */
async function openForm(page: Page): Promise<void> {
  await signIn(page, 'instructor@huancui.demo', '/371002/visits/new')
  await page.getByLabel('单位').selectOption({ index: 1 })
}

/** Topics are ticked as at the unit's last visit; a unit without one has none. */
async function tickTopic(page: Page): Promise<void> {
  if ((await page.getByRole('checkbox', { checked: true }).count()) === 0)
    await page.getByLabel('政策宣讲').check()
}

async function countVisits(): Promise<number> {
  const [row] = await database()`
    select count(*)::int as visits from visits v join tenants t on t.id = v.tenant_id where t.code = '371002'`
  return row?.visits
}
