// Every page that a role's navigation offers opens, every link on it leads somewhere, and assistive technology finds nothing to
// stumble over; so it does on a phone.
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

/** What one role's page passed, the same page of another passes: every address is walked by all, and looked at closely once. */
const looked = new Set<string>()

for (const { email, home } of roles) {
  test(`${email} opens every page that is offered`, async ({ page }) => {
    await signIn(page, email, home)
    await expect(page.locator('nav a[href^="/"]').first()).toBeAttached()
    const linked = new Map<string, string>()
    for (const address of await linksIn(page, 'nav')) {
      expect((await page.goto(address))?.status(), address).toBe(200)
      if (!looked.has(address)) await lookClosely(page)
      looked.add(address)
      for (const link of await linksIn(page, 'main')) linked.set(kindOf(link), link)
    }
    for (const link of linked.values()) expect((await page.request.get(link)).status(), link).toBe(200)
  })
}

async function lookClosely(page: Page): Promise<void> {
  await expectAccessible(page)
  const { width, height } = page.viewportSize() ?? PHONE
  await page.setViewportSize(PHONE)
  await expectAccessible(page)
  await page.setViewportSize({ width, height })
}

/** The addresses that a part of the page links to, its own among them. */
async function linksIn(page: Page, part: 'nav' | 'main'): Promise<string[]> {
  const links = page.locator(`${part} a[href^="/"]`)
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return [...new Set([new URL(page.url()).pathname, ...addresses])]
}

/** The units of a ledger need not all be opened. */
function kindOf(link: string): string {
  return link.replace(/[0-9a-f-]{36}|\d+/g, ':id').replace(/=[^&]+/g, '')
}
