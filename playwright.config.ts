// The stories, told in Chromium against the built app with the demo counties: on a desktop and on a phone.
// E2E_PORT_BASE and E2E_STACK_DIR of a demo that is running already take that one instead.
import { defineConfig, devices } from '@playwright/test'

const PORT_BASE = Number(process.env.E2E_PORT_BASE ?? 43_900)
const SEED_MS_MAX = 480_000

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  timeout: 240_000, // a walk over every page of a role, on a busy machine
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT_BASE}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } }, testIgnore: /\.phone\.spec\.ts/ },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, defaultBrowserType: 'chromium' },
      testMatch: /\.phone\.spec\.ts/,
    },
  ],
  webServer: {
    command: 'node --import tsx supabase/local/demo.ts --fresh',
    env: {
      STACK_DIR: '.stack/e2e',
      PORT_BASE: String(PORT_BASE),
      STACK_FAST: '1',
      REQUESTS_PER_MINUTE_MAX: '100000',
    },
    url: `http://localhost:${PORT_BASE}/readyz`,
    timeout: SEED_MS_MAX,
    reuseExistingServer: process.env.E2E_STACK_DIR !== undefined,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
  },
})
