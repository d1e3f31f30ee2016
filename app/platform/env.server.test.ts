import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const web = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://liangxin.example',
  SUPABASE_URL: 'http://127.0.0.1:1',
  SUPABASE_PUBLISHABLE_KEY: 'publishable',
  SESSION_SECRET: 'sixteen letters or more',
  SECOND_FACTOR_KEY: 'thirty-two letters or more, at random',
  FILES_DIR: 'files',
}

describe('the environment of the web process', () => {
  beforeEach(() => vi.resetModules())
  afterEach(() => vi.unstubAllEnvs())

  it('leaves the secret key behind', async () => {
    expect(await read({ ...web, SUPABASE_SECRET_KEY: 'secret' })).not.toHaveProperty('SUPABASE_SECRET_KEY')
  })

  it('names everything that is missing', async () => {
    await expect(read({ ...web, SUPABASE_URL: '', FILES_DIR: '' })).rejects.toThrow(
      /SUPABASE_URL[\s\S]*FILES_DIR/,
    )
  })

  it('fixes the clock for a demonstration, never in production', async () => {
    const fixed = { ...web, LIANGXIN_NOW: '2026-11-25T08:30:00+08:00', LIANGXIN_DEMO: '0' }
    await expect(read(fixed)).rejects.toThrow(/LIANGXIN_NOW/)
    expect(await read({ ...fixed, LIANGXIN_DEMO: '1' })).toMatchObject({ LIANGXIN_NOW: fixed.LIANGXIN_NOW })
    expect(await read({ ...fixed, NODE_ENV: 'test' })).toMatchObject({ LIANGXIN_NOW: fixed.LIANGXIN_NOW })
  })
})

async function read(env: Record<string, string>): Promise<object> {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  const { webEnv } = await import('./env.server')
  return webEnv()
}
