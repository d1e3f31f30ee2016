import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listening } from '../../tests/listening'
import { formsFromHere } from './posts.server'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const JSON_TEXT = { 'content-type': 'application/json' }
let host: string
let close: () => void

describe('what may be posted here', () => {
  beforeAll(async () => {
    const app = express()
    app.use(formsFromHere)
    app.all('*', (_req, res) => res.sendStatus(200))
    ;({ host, close } = await listening(app))
  })
  afterAll(() => close())

  it.each([
    ['a form of our own page', 'POST', { ...FORM, 'sec-fetch-site': 'same-origin' }, 200],
    ['a form typed into the address bar', 'POST', { ...FORM, 'sec-fetch-site': 'none' }, 200],
    ['a mail provider that unsubscribes somebody', 'POST', FORM, 200],
    ['a form of another site', 'POST', { ...FORM, origin: 'https://elsewhere.example' }, 403],
    ['a form of a page without origin', 'POST', { ...FORM, origin: 'null' }, 403],
    ['a form of a sister site', 'POST', { ...FORM, 'sec-fetch-site': 'same-site' }, 403],
    ['a deletion by another site', 'DELETE', { origin: 'https://elsewhere.example' }, 403],
    ['reading from another site', 'GET', { origin: 'https://elsewhere.example' }, 200],
    ['a method that nothing here has', 'PUT', FORM, 405],
    ['something other than a form', 'POST', JSON_TEXT, 415],
  ])('%s', async (_what, method, headers, status) => {
    expect(await statusOf(method, headers)).toBe(status)
  })

  it('a form that names our own origin', async () => {
    expect(await statusOf('POST', { ...FORM, origin: `http://${host}` })).toBe(200)
  })
})

/** By hand, because fetch() does not let a program say these headers. */
async function statusOf(method: string, headers: Record<string, string>): Promise<number | undefined> {
  const sent = request(`http://${host}/`, { method, headers }).end()
  const [answer]: IncomingMessage[] = await once(sent, 'response')
  answer?.resume()
  return answer?.statusCode
}
