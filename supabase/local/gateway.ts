// The one address of the local Supabase: checks the key and hands /rest/v1 to PostgREST, /auth/v1 to Auth, and Auth's admin
// calls to accounts.ts. It writes no log, so that no token can be in one.
import { createHash, timingSafeEqual } from 'node:crypto'
import {
  Agent,
  createServer,
  request as forward,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { administer } from './accounts'
import type { Auth } from './auth'
import type { Sql } from './postgres'
import { sign } from './tokens'

// What liangxin asks of Auth. The rest would let a stranger make an account: /signup, and /otp even with sign-up off.
const AUTH_CALLS = ['/token', '/verify', '/user', '/logout', '/settings', '/.well-known/jwks.json']

const FAR_FUTURE = 4_102_444_800 // 2100: the service token never leaves this process

type Options = {
  port: number
  rest_port: number
  keys: { publishable: string; secret: string }
  jwt_secret: string
  auth: Auth
  sql: Sql
}

export async function startGateway(options: Options): Promise<Server> {
  const { port, keys, auth, sql } = options
  const rest = restDoor(options)

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`)
    if (url.pathname === '/health') return answer(response, 200, { ok: true })
    const key = keyOf(String(request.headers.apikey ?? ''), keys)
    if (!key) return answer(response, 401, { message: 'Invalid API key' })

    try {
      if (url.pathname.startsWith('/rest/v1/')) await rest(request, response, key)
      else if (url.pathname.startsWith('/auth/v1/admin/')) await admin(request, response, url, key, sql)
      else if (url.pathname.startsWith('/auth/v1/')) await signIn(request, response, url, auth)
      else answer(response, 404, { message: 'Not found' })
    } catch {
      if (response.headersSent) response.destroy()
      else answer(response, 502, { message: 'The service behind the gateway did not answer' })
    }
  })
  await new Promise<void>((listening, failed) =>
    server.once('error', failed).listen(port, '127.0.0.1', listening),
  )
  return server
}

/** PostgREST takes no key but a token: none for the publishable key, a service token for the secret one, else the visitor's own. */
function restDoor({ rest_port, keys, jwt_secret }: Options) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const service = `Bearer ${sign({ role: 'service_role', iss: 'supabase', exp: FAR_FUTURE }, jwt_secret)}`

  return async (request: IncomingMessage, response: ServerResponse, key: Key) => {
    const { apikey, authorization, connection, ...headers } = request.headers
    const bearer = authorization?.replace(/^Bearer /i, '') ?? ''
    const isKey = bearer === '' || keyOf(bearer, keys) !== null
    const token = isKey ? (key === 'secret' ? service : undefined) : authorization
    const path = request.url?.slice('/rest/v1'.length)
    const upstream = forward({
      host: '127.0.0.1',
      port: rest_port,
      agent,
      method: request.method,
      path,
      headers: { ...headers, ...(token && { authorization: token }) },
    })
    response.once('close', () => upstream.destroy())
    const answered = new Promise<IncomingMessage>((resolve, reject) =>
      upstream.once('response', resolve).once('error', reject),
    )
    request.pipe(upstream)
    const answer = await answered
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    await pipeline(answer, response)
  }
}

async function admin(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  key: Key,
  sql: Sql,
): Promise<void> {
  if (key !== 'secret') return answer(response, 401, { message: 'This call needs the secret key' })
  const path = url.pathname.slice('/auth/v1/admin'.length)
  const { status, body } = await administer(sql, request.method ?? 'GET', path, await text(request))
  answer(response, status, body)
}

async function signIn(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  auth: Auth,
): Promise<void> {
  if (!AUTH_CALLS.includes(url.pathname.slice('/auth/v1'.length))) {
    const msg = 'Signups not allowed for this instance'
    return answer(response, 422, { code: 422, error_code: 'signup_disabled', msg })
  }
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  const sent = await text(request)
  const body = sent === '' ? null : sent
  const answered = await auth.answer(new Request(url, { method: request.method ?? 'GET', headers, body }))
  response.writeHead(answered.status, Object.fromEntries(answered.headers))
  response.end(Buffer.from(await answered.arrayBuffer()))
}

type Key = 'publishable' | 'secret'

/** Compares digests in constant time, so that the time of an answer tells nothing about a key. */
function keyOf(candidate: string, keys: Options['keys']): Key | null {
  const digest = (value: string) => createHash('sha256').update(value).digest()
  const given = digest(candidate)
  const isSecret = timingSafeEqual(given, digest(keys.secret))
  const isPublishable = timingSafeEqual(given, digest(keys.publishable))
  if (isSecret) return 'secret'
  return isPublishable ? 'publishable' : null
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
