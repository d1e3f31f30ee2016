// Two kinds of tests: `rules` are pure and need nothing; `data` run against a real stack, one file after another, as they share it.
import { defineConfig } from 'vitest/config'

const RULES = ['app/**/*.test.{ts,tsx}', 'emails/**/*.test.{ts,tsx}', 'tests/tidy/*.test.ts']
const DATA = ['app/**/*.server.test.ts', 'jobs/**/*.test.ts', 'supabase/**/*.test.ts', 'tests/**/*.test.ts']

export default defineConfig({
  resolve: { alias: { '~': new URL('./app', import.meta.url).pathname } },
  test: {
    projects: [
      { extends: true, test: { name: 'rules', include: RULES, exclude: ['**/*.server.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'data',
          include: DATA,
          exclude: ['tests/tidy/**'],
          globalSetup: 'tests/stack.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
