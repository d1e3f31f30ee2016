// The trace as people see it: the auditor reads and takes it along, a record's readers see who changed it, and an entry that was changed
// behind the triggers is said on the auditor's page. What is masked can be looked at without script, and the look is traced.
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { database, expectAccessible, signIn } from './world'

const COUNTY = '371002'
const WORK_MS_MAX = 60_000

test.describe.configure({ mode: 'serial' })

test('the auditor narrows the entries, reads one, and says why they are taken along', async ({ page }) => {
  await signIn(page, 'auditor@huancui.demo', `/${COUNTY}/audit`)
  await expectAccessible(page)
  await page.getByLabel('操作', { exact: true }).selectOption({ label: '新增' })
  await page.getByLabel('对象', { exact: true }).selectOption({ label: '片区' })
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page).toHaveURL(/action=insert/)
  await page
    .getByRole('link', { name: /^查看 片区/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/审计记录 \d+/)
  await expect(page.getByRole('cell', { name: '名称' })).toBeVisible()
  await expectAccessible(page)

  await page.goto(`/${COUNTY}/audit`)
  await page.getByRole('link', { name: '导出', exact: true }).click()
  await expect(page.getByText(/本次导出含 \d+/)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('事由').fill('示例：季度审计检查')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '登记并导出' }).click()
  expect((await download).suggestedFilename()).toBe(`${COUNTY}-audit.xlsx`)
  const [kept] = await database()`
    select reason from exports where what = 'audit' order by exported_at desc limit 1`
  expect(kept?.reason).toBe('示例：季度审计检查')
})

test('who reads a record opens who changed it; the trace is the auditor’s, and to another county neither is there', async ({
  page,
  browser,
}) => {
  await signIn(page, 'officer@huancui.demo', `/${COUNTY}/units`)
  await page.getByRole('row').nth(1).getByRole('link').first().click()
  await page.getByRole('link', { name: '谁改过' }).click()
  await expect(page.getByRole('heading', { name: '谁改过' })).toBeVisible()
  await expectAccessible(page)
  const changes = new URL(page.url()).pathname
  expect((await page.goto(`/${COUNTY}/audit`))?.status()).toBe(403)
  const contact = await (await browser.newContext()).newPage()
  await signIn(contact, 'officer@dingxiang.demo')
  for (const address of [changes, `/${COUNTY}/audit`])
    expect((await contact.goto(address))?.status()).toBe(404)
  await contact.context().close()
})

test('an entry that was changed in the database itself is said to the auditor', async ({ page }) => {
  const [entry] = await database()`
    select e.id, e.after from audit_entries e join tenants t on t.id = e.tenant_id and t.code = ${COUNTY}
    where e.table_name = 'areas' and e.action = 'insert' and exists (
      select from audit_seals s where s.tenant_id = e.tenant_id and e.at between s.first_at and s.last_at) order by e.id limit 1`
  const rewrite = (after: unknown) =>
    database().begin(async (sql) => {
      await sql`set local session_replication_role = replica`
      await sql`update audit_entries set after = ${sql.json(JSON.parse(JSON.stringify(after)))} where id = ${entry?.id}`
    })
  await signIn(page, 'auditor@huancui.demo', `/${COUNTY}/audit`)
  await rewrite({ ...entry?.after, name: '改过的片区' })
  try {
    await checkOn('2026-01-02')
    await shows(page, /有记录被改动或删除/)
    await expectAccessible(page)
  } finally {
    await rewrite(entry?.after)
  }
  await checkOn('2026-01-03')
  await shows(page, /全部相符/)
})

test('without script a phone is shown on a page of its own, and the look leaves its row', async ({
  browser,
}) => {
  const context: BrowserContext = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const [unit] = await database()`
    select c.unit_id as id, c.phone from unit_contacts c join tenants t on t.id = c.tenant_id and t.code = ${COUNTY}
    where c.phone ~ '^[0-9-]{8,}$' limit 1`
  await signIn(page, 'officer@huancui.demo', `/${COUNTY}/units/${unit?.id}`)
  await expect(page.getByText(unit?.phone)).toHaveCount(0)
  await page.getByRole('button', { name: '查看完整内容' }).first().click()
  await expect(page.getByRole('heading', { name: '已显示完整内容' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(/\d{7,}/)
  await page.getByRole('link', { name: '返回' }).click()
  await expect(page).toHaveURL(new RegExp(`/units/${unit?.id}$`))
  const [look] =
    await database()`select count(*)::int as n from reveals where revealed_at > now() - interval '1 minute'`
  expect(look?.n).toBeGreaterThan(0)
  await context.close()
})

/** The nightly check, asked for now; the worker does it. */
async function checkOn(day: string): Promise<void> {
  await database()`select private.ask(id, 'audit.verify', ${day}) from tenants where code = ${COUNTY}`
}

async function shows(page: Page, found: RegExp): Promise<void> {
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(found)).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: WORK_MS_MAX })
}
