// A demand on its way: one lead and two that assist, a return, more time, a question, a resolution, a reopening, and the unit's word.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible, signIn } from './world'

const LEAD = '区人力资源和社会保障局'

test('a demand goes through departments until its unit confirms', async ({ browser }) => {
  const unit = await enter(browser, 'contact', '/371002/demands/new')
  await unit.getByLabel('类别').selectOption({ label: '人才服务 · 招聘用工' })
  await unit.getByLabel('需求内容').fill('需要焊工六名，希望参加专场招聘会。（示例）')
  await unit.getByRole('button', { name: '提交' }).click()
  const heading = unit.getByRole('heading', { level: 1, name: /^需求 \d{4}-\d+$/ })
  const reference = (await heading.textContent())?.replace('需求 ', '') ?? ''
  const address = unit.url()

  const office = await enter(browser, 'secretariat', address)
  await send(office, ['区总工会', '区教育和体育局'])
  await expect(office.getByText(new RegExp(`派单：${LEAD}牵头，.+、.+协办`))).toBeVisible()

  const department = await enter(browser, 'department', '/371002/dispatches?state=to_accept')
  const open = async (state: string) => {
    await department.goto(`/371002/dispatches?state=${state}`)
    await department.getByRole('link', { name: reference }).click()
    await expect(department.getByRole('heading', { level: 1, name: `派单 ${reference}` })).toBeVisible()
  }
  await expectAccessible(department)
  await open('to_accept')
  await expectAccessible(department)
  await act(department, '退回', { 退回理由: '应由工会牵头' }, '区总工会')
  await expect(department.getByText('已退回').first()).toBeVisible()

  await office.goto(address)
  await office.getByRole('link', { name: '派单', exact: true }).click()
  await expect(office.getByText('应由工会牵头 建议派给区总工会')).toBeVisible()
  await expect(office.getByLabel('牵头')).toHaveValue(/.+/)
  await expect(office.getByLabel('牵头').locator('option:checked')).toHaveText('区总工会')
  await expectAccessible(office)
  await office.getByLabel('牵头').selectOption({ label: LEAD })
  await office.getByLabel('派单说明').fill('属于职责范围，请牵头办理。')
  await office.getByRole('button', { name: '派单' }).click()
  await expect(office).toHaveURL(address)

  await open('to_accept')
  await expect(department.getByText('属于职责范围，请牵头办理。')).toBeVisible()
  await department.getByRole('button', { name: '接单' }).click()
  await act(department, '申请延期', { 延期理由: '招聘会排在下月', 延长几个工作日: '5' })
  await expect(department.getByRole('link', { name: '申请延期' })).toHaveCount(0)

  const leader = await enter(browser, 'leader', '/371002/dispatches?state=extension')
  await leader.getByRole('link', { name: reference }).click()
  await leader.getByRole('link', { name: '审批延期' }).click()
  await expect(leader.getByText('申请延长 5 个工作日。招聘会排在下月')).toBeVisible()
  await leader.getByLabel('同意', { exact: true }).check()
  await leader.getByRole('button', { name: '审批延期' }).click()
  await expect(leader.getByText('10 个工作日，延期 5 个工作日')).toBeVisible()

  await open('in_hand')
  await act(department, '询问单位', { 要问什么: '是否提供住宿？' })
  await expect(department.getByText('等待单位答复，暂停计时').first()).toBeVisible()
  await unit.goto(`${address}/answer`)
  await unit.getByLabel('答复内容').fill('提供。')
  await unit.getByRole('button', { name: '提交答复' }).click()
  await expect(unit).toHaveURL(address)

  await open('in_hand')
  await act(department, '办结答复', { 办理情况: '已列入十二月专场招聘会。' }, '已解决')
  await say(unit, address, '要求重办', '名额不够，还差两名。')
  await open('to_accept')
  await expect(department.getByText('指定承办，不能退回')).toBeVisible()
  await expect(department.getByText('名额不够，还差两名。')).toBeVisible()
  await department.getByRole('button', { name: '接单' }).click()
  await act(department, '办结答复', { 办理情况: '已加推两名。' }, '已解决')
  await say(unit, address, '确认办结', '谢谢', '满意')
  await expect(unit.getByText('单位确认，评价：满意')).toBeVisible()
  await expect(unit.getByText('单位已确认，本件办结。')).toBeVisible()
})

async function enter(browser: Browser, who: string, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, `${who}@huancui.demo`, address)
  await page.goto(address)
  return page
}

/** To the lead that the rule preselects. */
async function send(page: Page, assistants: readonly string[]): Promise<void> {
  await page.getByRole('link', { name: '派单', exact: true }).click()
  await expect(page.getByText(/已按第 \d+ 条派单规则预选/)).toBeVisible()
  for (const name of assistants) await page.getByLabel(name).check()
  await page.getByRole('button', { name: '派单' }).click()
}

/** Opens an act from the page of a dispatch, fills its form in and sends it. */
async function act(page: Page, name: string, typed: Record<string, string>, chosen?: string): Promise<void> {
  await page.getByRole('link', { name }).click()
  for (const [label, text] of Object.entries(typed)) await page.getByLabel(label).fill(text)
  if (name === '退回') await page.getByLabel('建议承办单位').selectOption({ label: chosen })
  else if (chosen) await page.getByLabel(chosen).check()
  await page.getByRole('button', { name }).click()
  await expect(page.getByRole('heading', { level: 2, name: '办理经过' })).toBeVisible()
}

async function say(
  page: Page,
  address: string,
  verdict: string,
  words: string,
  rating?: string,
): Promise<void> {
  await page.goto(`${address}/confirmation`)
  await page.getByLabel(verdict).check()
  if (rating) await page.getByLabel(rating, { exact: true }).check()
  await page.getByLabel('说明').fill(words)
  await page.getByRole('button', { name: '提交意见' }).click()
  await expect(page).toHaveURL(address)
}
