// Joining a county by a mailed link, and the day on which its first reminder falls due.
import { type Browser, expect, type Page } from '@playwright/test'
import { dayOf } from '~/core/calendar-date'
import { halfMonthOf, nextPeriod } from '~/core/period'
import { calendarYear } from '~/core/work-calendar'
import { Workdays } from '~/core/workdays'
import { codeAt } from '../../app/features/second-factors/second-factor'
import { mails, PASSWORD } from './world'

const MAIL_MS_MAX = 60_000

/** By the mailed link, in a browser of one's own; with an authenticator where the role needs one. */
export async function join(
  browser: Browser,
  county: string,
  email: string,
  needsFactor: boolean,
): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(await linkIn(email, '邀请您加入', /\/join\/\S+/))
  await page.getByRole('main').getByRole('button').click()
  await page.getByLabel(/^新密码/).fill(PASSWORD)
  await page.getByLabel('再次输入新密码').fill(PASSWORD)
  await page.getByRole('main').getByRole('button').click()
  if (needsFactor) await enrol(page)
  await expect(page).toHaveURL(new RegExp(`/${county}$`))
  return page
}

async function enrol(page: Page): Promise<void> {
  const address = await page.getByRole('link', { name: /点此在验证器中打开/ }).getAttribute('href')
  const secret = new URL(address ?? '').searchParams.get('secret') ?? ''
  await page.getByLabel('验证器显示的 6 位数字').fill(codeAt(secret, new Date()))
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByRole('link', { name: '已保存，继续' }).click()
}

/** The path of the link in the newest mail to this address. */
export async function linkIn(address: string, subject: string, pattern: RegExp): Promise<string> {
  let link: string | undefined
  await expect
    .poll(
      async () => {
        const mail = (await mails()).findLast(
          (one) => one.to.includes(address) && one.subject.includes(subject),
        )
        link = pattern.exec(mail?.text ?? '')?.[0]
        return link
      },
      { timeout: MAIL_MS_MAX },
    )
    .toBeTruthy()
  return link ?? ''
}

/** Three working days before the next half-month's last one: it lies ahead whatever day the test runs on. */
export function reminderDay(): string {
  const today = dayOf(new Date())
  const year = Number(today.slice(0, 4))
  const years = [calendarYear(year), calendarYear(year + 1)]
  const days = years.flatMap((calendar) => calendar.days)
  const provisional = years.filter(({ is_provisional }) => is_provisional).map((calendar) => calendar.year)
  const workdays = new Workdays(days, provisional)
  // 集贤县's way, taken over above, reminds five working days ahead.
  return workdays.before(workdays.lastOf(nextPeriod(halfMonthOf(today))), 5)
}
