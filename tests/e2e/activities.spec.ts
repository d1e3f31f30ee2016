// The alliance's month, from one chair to the next: two members swap; the chair plans and publishes; a branch chooses, people sign up
// and wait; on the day a phone ticks who came; the summary and the year plan print. The calendar is moved, for the machine and the pages.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { database, emptyMailbox, expectAccessible, mails, pagesAt, signIn, tick } from './world'

const PHONE = { width: 390, height: 844 }
const MENU = [
  { kind: '必选', item: '联合主题党日', title: '示例主题党日', hours: ['14:00', '16:00'], names: true },
  { kind: '自选', item: '政策宣讲', title: '示例宣讲会', hours: ['09:00', '11:00'], names: false },
  { kind: '自选', item: '观摩交流', title: '示例观摩', hours: ['10:00', '12:00'], names: false },
  { kind: '自选', item: '志愿服务', title: '示例志愿服务', hours: ['14:00', '17:00'], names: false },
] as const
const UNIT = '威海天和幼儿园'
test.describe.configure({ mode: 'serial' })

test('two members swap: the plan, the rights, the calendar and the mails follow', async ({ browser }) => {
  const before = await monthChairedBy('participant@huancui.demo')
  const member = await enterAs(browser, 'participant@huancui.demo')
  expect((await member.goto(`/371002/menu/${before}/theme`))?.status()).toBe(200)
  const readCalendar = await subscribe(member)
  expect(await readCalendar()).toContain('STATUS:CONFIRMED')

  await member.goto('/371002/swaps/new')
  await member.getByLabel('哪一期').selectOption({ index: 1 })
  await member.getByLabel('原因').fill('另有会议安排')
  await member.getByRole('button', { name: '提出' }).click()
  await expect(member.getByText('待答复')).toBeVisible()
  await expectAccessible(member)
  await emptyMailbox()
  const secretariat = await enterAs(browser, 'secretariat@huancui.demo', '/371002/swaps')
  await secretariat.getByRole('link', { name: '接受' }).click()
  await secretariat.getByLabel('以哪一期相换').selectOption({ index: 1 })
  await secretariat.getByRole('button', { name: '接受调换' }).click()
  await expect(secretariat.getByText('已调换')).toBeVisible()

  const after = await monthChairedBy('participant@huancui.demo')
  expect(after > before).toBe(true)
  expect((await member.goto(`/371002/menu/${before}/theme`))?.status()).toBe(403)
  expect((await member.goto(`/371002/menu/${after}/theme`))?.status()).toBe(200)
  const feed = await readCalendar()
  expect(feed).toContain('STATUS:CANCELLED')
  expect(feed).toContain('SEQUENCE:1')
  await tick(`${await nextWorkday()}T10:00:00+08:00`)
  await expect.poll(async () => (await mails()).map(({ subject }) => subject).join()).toContain('轮值已调换')
})

test('the next chair gets the hand-over mail, and its list is ticked', async ({ browser }) => {
  const month = await monthChairedBy('participant@huancui.demo')
  await emptyMailbox()
  await withHandoversAlone(async () => tick(`${await handoverDay(month)}T10:00:00+08:00`))
  await expect.poll(async () => (await handoversTo('participant@huancui.demo')).length).toBe(1)
  const [mail] = await handoversTo('participant@huancui.demo')
  const member = await enterAs(browser, 'participant@huancui.demo')
  await member.goto(new URL(mail?.text.match(/http\S+handover\b/)?.[0] ?? '').pathname)
  await expect(member.getByText('未交接').first()).toBeVisible()
  await member.getByRole('button', { name: '标为已交接' }).first().click()
  await expect(member.getByText('已交接', { exact: true }).first()).toBeVisible()
  await expectAccessible(member)
})

test('the chair publishes its month; a branch chooses; people sign up, and the last wait', async ({
  browser,
}) => {
  const month = await monthChairedBy('participant@huancui.demo')
  await pagesAt(`${month}-02T09:00:00+08:00`, async (baseURL) => {
    const chair = await enterAs(browser, 'participant@huancui.demo', '/371002', baseURL)
    await chair.getByRole('link', { name: /主题与菜单尚未策划/ }).click()
    await chair.getByLabel('主题').fill('示例主题')
    await chair.getByRole('button', { name: '保存' }).click()
    for (const one of MENU) await plan(chair, month, one)
    await chair.goto(`/371002/menu/${month}`)
    await expectAccessible(chair)
    await chair.getByRole('button', { name: '发布菜单' }).click()
    await expect(chair.getByRole('button', { name: '发布菜单' })).toHaveCount(0)

    const contact = await enterAs(browser, 'contact@huancui.demo', '/371002', baseURL)
    await contact.getByRole('link', { name: /活动菜单还须选择 1 项/ }).click()
    await contact.getByRole('link', { name: '选择自选项目' }).click()
    await contact.getByLabel('政策宣讲').check()
    await contact.getByRole('button', { name: '保存' }).click()
    await expect(contact.getByText('已选够')).toBeVisible()
    await expectAccessible(contact)

    await signUp(contact, month, '示例主题党日', { places: 2, names: '示例甲\n示例乙' })
    await expect(contact.getByText('已录取', { exact: true })).toBeVisible()
    await signUp(contact, month, '示例宣讲会', { places: 3 })
    await expect(contact.getByText('已录取 3 人')).toBeVisible()
    const office = await enterAs(browser, 'officer@huancui.demo', '', baseURL)
    await signUp(office, month, '示例主题党日', { unit: UNIT, places: 2, names: '示例丙\n示例丁' })
    await expect(office.getByText('候补', { exact: true })).toBeVisible()
    await expectAccessible(office)
  })
})

test('on the day a phone ticks who came; the summary and the year plan print', async ({ browser }) => {
  const month = await monthChairedBy('participant@huancui.demo')
  await pagesAt(`${month}-10T15:00:00+08:00`, async (baseURL) => {
    const phone = await enterAs(
      browser,
      'participant@huancui.demo',
      `/371002/activities?month=${month}`,
      baseURL,
    )
    await phone.setViewportSize(PHONE)
    await phone.getByRole('link', { name: '示例主题党日' }).click()
    await phone.getByRole('link', { name: '到场登记' }).click()
    await expect(phone.getByText('示例丙')).toHaveCount(0)
    await phone.getByLabel('示例甲').check()
    await phone.getByLabel('未报名到场人数').fill('1')
    await expectAccessible(phone)
    await phone.getByRole('button', { name: '保存' }).dblclick()
    await expect(phone.getByText('到场人数')).toBeVisible()

    await phone.getByRole('button', { name: '登记为已举办' }).click()
    await phone.getByRole('link', { name: '总结', exact: true }).click()
    await phone.getByLabel('活动总结').fill('两人到场。')
    await phone.getByRole('button', { name: '总结' }).click()
    await expect(phone.getByText('已总结')).toBeVisible()
    await expect(phone.getByText('两人到场。')).toBeVisible()
    await expectAccessible(phone)
    expect(await sheetsOf(phone)).toBe(1)
    await phone.goto('/371002/rotation')
    expect(await sheetsOf(phone)).toBe(1)
  })
})

async function enterAs(browser: Browser, email: string, next = '', baseURL?: string): Promise<Page> {
  const context = await browser.newContext(baseURL ? { baseURL } : {})
  const page = await context.newPage()
  await signIn(page, email, next)
  return page
}

/** An item of the menu with its activity, on the month's tenth; the mandatory one has three places and asks for names. */
async function plan(page: Page, month: string, { kind, item, title, hours, names }: (typeof MENU)[number]) {
  await page.goto(`/371002/menu/${month}/items/new`)
  await page.getByLabel(kind, { exact: true }).check()
  await page.getByLabel('项目名称').fill(item)
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('listitem').filter({ hasText: item }).getByRole('link', { name: '筹备活动' }).click()
  await page.getByLabel('活动名称').fill(title)
  await page.getByLabel('开始时间').fill(`${month}-10T${hours[0]}`)
  await page.getByLabel('结束时间').fill(`${month}-10T${hours[1]}`)
  await page.getByLabel('地点').fill('示例会议室')
  if (names) {
    await page.getByLabel('名额').fill('3')
    await page.getByLabel('报名时需要填写姓名').check()
  }
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: '发布活动' }).click()
  await expect(page.getByText('已发布')).toBeVisible()
}

type Form = { places: number; names?: string; unit?: string }

async function signUp(page: Page, month: string, title: string, { places, names, unit }: Form) {
  await page.goto(`/371002/activities?month=${month}`)
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('link', { name: '报名' }).click()
  if (unit) await page.getByLabel('单位').fill(unit)
  await page.getByLabel('人数').fill(`${places}`)
  if (names) await page.getByLabel('姓名').fill(names)
  await page.getByRole('button', { name: '报名' }).click()
  await expect(page).not.toHaveURL(/registrations/)
}

/** Makes a calendar link, to be read as calendar programs do. */
async function subscribe(page: Page): Promise<() => Promise<string>> {
  await page.goto('/me')
  await page.getByRole('link', { name: /日历$/ }).click()
  await page.getByRole('button', { name: '生成订阅地址' }).first().click()
  const { pathname } = new URL((await page.locator('code').textContent()) ?? '')
  return async () => (await page.request.get(pathname)).text()
}

async function sheetsOf(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  await page.emulateMedia({ media: 'screen' })
  return (pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length
}

/** The month ahead that the account's organisation chairs, where a swap has settled it. */
async function monthChairedBy(email: string): Promise<string> {
  const [turn] = await database()`
    select private.month(c.since) as month from turn_chairs c
    join memberships m on m.tenant_id = c.tenant_id and m.body_id = c.body_id
    join auth.users u on u.id = m.person_id and u.email = ${email}
    where c.announced_at is not null and c.since > private.today() order by c.since limit 1`
  return turn?.month
}

async function handoversTo(email: string) {
  return (await mails()).filter(({ to, subject }) => to.includes(email) && subject.includes('轮值主席交接'))
}

/** Five working days before the day of the month before on which its chair may publish. */
async function handoverDay(month: string): Promise<string> {
  const [row] = await database()`
    select private.workday_before((private.first_day(${month}) - interval '1 month')::date + 19, 5)::text as day`
  return row?.day
}

async function nextWorkday(): Promise<string> {
  const [row] = await database()`select private.workday_after(private.today(), 1)::text as day`
  return row?.day
}

/** The calendar moves far ahead here; what else would be due by then is left to its own stories. */
async function withHandoversAlone(act: () => Promise<void>): Promise<void> {
  const others = await database()`
    update cadence_rules set is_enabled = false where is_enabled and kind <> 'turns.handover' returning tenant_id, kind, number`
  try {
    await act()
  } finally {
    for (const { tenant_id, kind, number } of others)
      await database()`update cadence_rules set is_enabled = true where (tenant_id, kind, number) = (${tenant_id}, ${kind}, ${number})`
  }
}
