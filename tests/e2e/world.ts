// What every story needs: to sign in, to move the calendar, to read the mails, and to ask the database how it stands.
import { execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { promisify } from 'node:util'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import postgres from 'postgres'
import { codeAt, DEMO_SECRET } from '../../app/features/second-factors/second-factor'

export const PASSWORD = 'Liangxin-2026'
const STACK_ENV = `${process.env.E2E_STACK_DIR ?? '.stack/e2e'}/env`

type Mail = {
  from: string
  to: string[]
  subject: string
  text: string
  html: string
  headers: Record<string, string>
}

export async function signIn(page: Page, email: string, next = ''): Promise<void> {
  await page.goto(`/login${next && `?next=${encodeURIComponent(next)}`}`)
  await page.getByLabel('账号').fill(email)
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page).not.toHaveURL(/\/login(\?|$)/)
  if (new URL(page.url()).pathname === '/login/factor') await showFactor(page, email)
  await expect(page).not.toHaveURL(/\/login/)
}

/** A story signs in more often than every half minute, so the code may be one that was shown before. */
export async function showFactor(page: Page, email: string, secret = DEMO_SECRET): Promise<void> {
  await database()`
    update private.second_factors set last_step = 0 where account_id = (select id from auth.users where email = ${email})`
  await page.getByRole('textbox', { name: '验证码' }).fill(codeAt(secret, new Date()))
  await page.getByRole('button', { name: '继续' }).click()
}

/** One tick as of an instant, all its work and mail included. */
export async function tick(now: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'jobs/tick.ts', `--now=${now}`], {
    env: { ...process.env, ...stackEnv() },
  })
}

/** The pages as of an instant: another web over the same stack, whose clock stands there while `told` is told its address. */
export async function pagesAt(now: string, told: (baseURL: string) => Promise<void>): Promise<void> {
  const port = await freePort()
  const baseURL = `http://localhost:${port}`
  const clock = { LIANGXIN_NOW: now, LIANGXIN_DEMO: '1', NODE_ENV: 'production', LOG_LEVEL: 'error' } as const
  const web = spawn(process.execPath, ['build/server.js'], {
    env: { ...process.env, ...stackEnv(), ...clock, PORT: `${port}`, PUBLIC_URL: baseURL },
    stdio: 'inherit',
  })
  try {
    await expect.poll(() => isReady(baseURL), { timeout: 30_000 }).toBe(true)
    await told(baseURL)
  } finally {
    web.kill()
  }
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`).catch(() => null)
  return answer?.ok ?? false
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  return address !== null && typeof address === 'object' ? address.port : 0
}

export async function mails(): Promise<Mail[]> {
  const answer = await fetch(`${stackEnv().MAILBOX_URL}/messages`)
  return answer.json()
}

export async function emptyMailbox(): Promise<void> {
  await fetch(`${stackEnv().MAILBOX_URL}/messages`, { method: 'DELETE' })
}

let connection: postgres.Sql | undefined

/** The database's owner: to compare what the pages show with what is there. */
export function database(): postgres.Sql {
  connection ??= postgres(stackEnv().DATABASE_URL ?? '', { max: 2, onnotice: () => {} })
  return connection
}

/** Nothing on the page that assistive technology stumbles over, and nothing wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`),
  ).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0)
}

function stackEnv(): Record<string, string> {
  const lines = readFileSync(STACK_ENV, 'utf8').trim().split('\n')
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
}
