// Every address, tried by everybody: another county's do not exist, nobody gets in without signing in, and one's own never break.
import { type APIRequestContext, expect, test } from '@playwright/test'
import { countyPatterns, filledFor, filledWithNothing, hasId, unexplained } from './addresses'
import { signIn } from './world'

const OWN = '371002'
const FOREIGN = '140921'
const NOWHERE = '000000'
/** Pages that only ask whether one really wants to look, before anything is looked up. */
const ASKING = [
  '/units/:id/contacts/:contact/reveal',
  '/instructors/:id/phone',
  '/members/:id/reveal',
  '/complaints/:id/contact',
]
const AT_ONCE = 6
const patterns = countyPatterns()

const INSIDERS = [
  'officer',
  'secretariat',
  'leader',
  'chair',
  'department',
  'area',
  'instructor',
  'contact',
  'system',
  'security',
  'auditor',
]
const OUTSIDERS = ['officer@dingxiang.demo', 'contact@dingxiang.demo', 'operator@platform.demo']

test('every id in an address is explained, so that the walk fills it', () => {
  expect(patterns.length).toBeGreaterThan(60)
  expect(unexplained(patterns)).toEqual([])
})

test('nobody opens or posts to an address without signing in', async ({ page }) => {
  const addresses = at(OWN, await filledFor(OWN, patterns))
  const all = await answers(page.request, addresses)
  expect(addresses.filter((_, n) => all[n]?.some((status) => status === 200 || status >= 500))).toEqual([])
})

for (const email of OUTSIDERS) {
  test(`of another county, ${email} is answered as if it did not exist`, async ({ page }) => {
    await signIn(page, email)
    const addresses = await filledFor(OWN, patterns)
    expect(await answers(page.request, at(OWN, addresses))).toEqual(
      await answers(page.request, at(NOWHERE, addresses)),
    )
  })
}

test('an id of another county, in an address of one’s own, is answered as the id of nothing', async ({
  page,
}) => {
  await signIn(page, 'officer@dingxiang.demo')
  const withIds = patterns.filter(hasId)
  const theirs = await answers(page.request, at(FOREIGN, await filledFor(OWN, withIds)))
  expect(theirs).toEqual(await answers(page.request, at(FOREIGN, filledWithNothing(withIds))))
  const shown = withIds.filter((_, n) => theirs[n]?.[0] === 200)
  expect(shown.filter((pattern) => !ASKING.includes(pattern))).toEqual([])
})

for (const role of INSIDERS) {
  test(`in one’s own county no address breaks for ${role}`, async ({ page }) => {
    await signIn(page, `${role}@huancui.demo`)
    const addresses = at(OWN, await filledFor(OWN, patterns))
    const statuses = await ofEach(addresses, (address) => get(page.request, loaded(address)))
    expect(addresses.filter((_, n) => Number(statuses[n]) >= 500)).toEqual([])
  })
}

/** What a page is made from, without drawing it: pages.spec.ts draws what each role is offered. Files have no page. */
function loaded(address: string): string {
  return /\.\w+$/.test(address) ? address : `${address}.data`
}

function at(county: string, addresses: readonly string[]): string[] {
  return addresses.map((address) => `/${county}${address}`)
}

/** What reading each address, and sending it an empty form from the product's own pages, is answered with. */
function answers(request: APIRequestContext, addresses: readonly string[]) {
  return ofEach(addresses, async (address) => [await get(request, address), await post(request, address)])
}

/** A few at a time: the walk is long, and the server answers more than one. */
async function ofEach<T>(addresses: readonly string[], ask: (address: string) => Promise<T>): Promise<T[]> {
  const told: T[] = []
  for (let n = 0; n < addresses.length; n += AT_ONCE)
    told.push(...(await Promise.all(addresses.slice(n, n + AT_ONCE).map(ask))))
  return told
}

async function get(request: APIRequestContext, address: string): Promise<number> {
  return (await request.get(address, { maxRedirects: 0 })).status()
}

/** An empty form, sent from the product's own pages. */
async function post(request: APIRequestContext, address: string): Promise<number> {
  const { origin } = new URL(test.info().project.use.baseURL ?? '')
  return (await request.post(address, { maxRedirects: 0, form: {}, headers: { origin } })).status()
}
