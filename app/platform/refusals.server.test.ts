import type { AppLoadContext } from '@remix-run/node'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { isRefusalCode, Refusal, type RefusalCode, refusalStatus } from '~/core/refusal'
import { act } from './refusals.server'

describe('what an action throws', () => {
  it('comes back above the form where the rules forbid it, with what was typed and without the password', async () => {
    const answer = await posted(refusing('stale'), { fields: { note: 'long text', password: 'secret' } })
    expect(answer).toMatchObject({
      data: { status: 'error', error: { '': ['stale'] } },
      init: { status: 409 },
    })
    expect(answer).toHaveProperty('data.initialValue', { note: 'long text' })
  })

  it.each(['not_found', 'not_allowed'] as const)('is a page of its own for %s', async (code) => {
    await expect(posted(refusing(code))).rejects.toMatchObject({ data: { code, request_id: 'r1' } })
  })

  it('is said in words at an address without a page', async () => {
    const answer = await posted(refusing('stale'), { hasPage: false }).catch((thrown) => thrown)
    if (!(answer instanceof Response)) return expect.unreachable()
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('内容已被他人更新')
  })

  it('and there, too, in words of the county: nobody reads a slot for one', async () => {
    const codes = Object.keys(refusalStatus).filter(isRefusalCode)
    for (const code of codes) {
      const answer = await posted(refusing(code), { hasPage: false }).catch((thrown) => thrown)
      expect(answer instanceof Response && (await answer.text())).not.toMatch(/\{\{|^false$/)
    }
  })

  it('goes on as it is when it is an answer already', async () => {
    const redirect = new Response(null, { status: 302 })
    await expect(posted(() => Promise.reject(redirect))).rejects.toBe(redirect)
  })

  it('tells a visitor nothing of a bug but the number it is logged under', async () => {
    const bug = () => Promise.reject(new Error('column "phone" does not exist'))
    await expect(posted(bug)).rejects.toMatchObject({ data: { request_id: 'r1' }, init: { status: 500 } })
  })

  it('is refused before it is read where too much is sent', async () => {
    const read = async () => expect.unreachable()
    const answer = await posted(read, { fields: { note: 'x'.repeat(2 ** 20) } })
    expect(answer).toMatchObject({ init: { status: 413 } })
  })
})

function refusing(code: RefusalCode): () => Promise<never> {
  return () => Promise.reject(new Refusal(code))
}

type Posting = { fields?: Record<string, string>; hasPage?: boolean }

/** What becomes of it when these fields are posted to this action. */
function posted(
  action: () => Promise<never>,
  { fields = {}, hasPage = true }: Posting = {},
): Promise<unknown> {
  const body = new URLSearchParams(fields).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': `${body.length}` }
  const request = new Request('http://here.example/form', { method: 'POST', body, headers })
  return act(action, { request, context, params: {} }, hasPage)
}

const context: AppLoadContext = {
  nonce: '',
  request_id: 'r1',
  log: pino({ level: 'silent' }),
  address: '127.0.0.1',
  visitor: { access_token: null, session_id: null },
  auth: () => expect.unreachable(),
  now: new Date('2026-11-25T00:30:00Z'),
}
