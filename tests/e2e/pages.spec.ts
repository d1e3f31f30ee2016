// Every page that a role's navigation offers opens, and assistive technology finds nothing to stumble over; so it does on a phone.
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, signIn } from './world'

const PHONE = { width: 390, height: 844 }
const roles = [
  { email: 'officer@huancui.demo', home: '/371002' },
  { email: 'secretariat@huancui.demo', home: '/371002' },
  { email: 'leader@huancui.demo', home: '/371002' },
  { email: 'chair@huancui.demo', home: '/371002' },
  { email: 'department@huancui.demo', home: '/371002' },
  { email: 'area@huancui.demo', home: '/371002' },
  { email: 'instructor@huancui.demo', home: '/371002' },
  { email: 'contact@huancui.demo', home: '/371002' },
  { email: 'system@huancui.demo', home: '/371002' },
  { email: 'security@huancui.demo', home: '/371002' },
  { email: 'auditor@huancui.demo', home: '/371002' },
  { email: 'overseer@weihai.demo', home: '/371002' },
  { email: 'operator@platform.demo', home: '/platform' },
]

for (const { email, home } of roles) {
  test(`${email} opens every page that is offered`, async ({ page }) => {
    await signIn(page, email, home)
    for (const address of await addressesOffered(page)) {
      expect((await page.goto(address))?.status(), address).toBe(200)
      await expectAccessible(page)
      const { width, height } = page.viewportSize() ?? PHONE
      await page.setViewportSize(PHONE)
      await expectAccessible(page)
      await page.setViewportSize({ width, height })
    }
  })
}

/** The navigation's addresses, the page itself among them. */
async function addressesOffered(page: Page): Promise<string[]> {
  const links = page.locator('nav a[href^="/"]')
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return [...new Set([new URL(page.url()).pathname, ...addresses])]
}
