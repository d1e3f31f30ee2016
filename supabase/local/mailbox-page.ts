// The mailbox for people and tests: a page of mails, the demo's second factor (`/codes`), `GET` and `DELETE /messages`, and `PUT /behaviour` to make the server difficult.
import { createServer, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { codeAt, DEMO_SECRET, STEP_SECONDS } from '~/features/second-factors/second-factor'
import { type Mailbox, type Message, OBLIGING } from './mailbox'

const LISTED_MAX = 200

export async function startMailboxPage(mailbox: Mailbox, port: number): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', `http://127.0.0.1:${port}`)
    const shown = mailbox.messages.find(({ id }) => pathname === `/messages/${id}`)
    switch (`${request.method} ${pathname}`) {
      case 'GET /':
        return page(response, list(mailbox.messages))
      case 'GET /messages':
        return json(response, mailbox.messages)
      case 'DELETE /messages':
        mailbox.empty()
        return response.writeHead(204).end()
      case 'GET /codes':
        return page(response, codes(new Date()))
      case 'GET /codes.json':
        return json(response, codesAt(new Date()))
      case 'GET /behaviour':
        return json(response, mailbox.behaviour)
      case 'PUT /behaviour':
        mailbox.behaviour = { ...OBLIGING, ...JSON.parse(await text(request)) }
        return json(response, mailbox.behaviour)
      default:
        return shown ? page(response, letter(shown)) : response.writeHead(404).end('Not found')
    }
  })
  await new Promise<void>((listening, failed) =>
    server.once('error', failed).listen(port, '127.0.0.1', listening),
  )
  return server
}

function list(messages: Message[]): string {
  const latest = messages.slice(-LISTED_MAX).reverse()
  const rows = latest.map(
    ({ id, to, subject, received_at }) =>
      `<tr><td>${escaped(received_at)}</td><td>${escaped(to.join(', '))}</td><td><a href="/messages/${id}">${escaped(subject)}</a></td></tr>`,
  )
  return `<h1>Mailbox</h1><p><a href="/codes">Codes of the demo accounts</a></p><p>${messages.length} messages; the latest ${latest.length} are listed. Nothing here has left this machine.</p>
    <table><tr><th>Received</th><th>To</th><th>Subject</th></tr>${rows.join('')}</table>`
}

/** The demo's second factor: one secret for every account of it that needs one. */
function codesAt(now: Date) {
  const seconds_left = STEP_SECONDS - (Math.floor(now.getTime() / 1_000) % STEP_SECONDS)
  const later = new Date(now.getTime() + STEP_SECONDS * 1_000)
  return {
    code: codeAt(DEMO_SECRET, now),
    seconds_left,
    next_code: codeAt(DEMO_SECRET, later),
    secret: DEMO_SECRET,
  }
}

function codes(now: Date): string {
  const { code, seconds_left, next_code, secret } = codesAt(now)
  return `<meta http-equiv="refresh" content="5"><p><a href="/">Mailbox</a></p><h1>Codes of the demo accounts</h1>
    <p>Leaders, the three administrators, overseers and the operator of the demo sign in with a second factor. In place of a telephone,
      this page shows its code, the same for each of them. One account accepts each code once: for the next sign-in wait for the next.</p>
    <p style="font-size: 3rem; margin: 0">${code}</p><p>${seconds_left} seconds more, then ${next_code}</p>
    <p>The key, for an authenticator of your own: <code>${secret}</code>. As JSON: <a href="/codes.json">/codes.json</a></p>`
}

function letter({ from, to, subject, text, html, headers, received_at }: Message): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return `<p><a href="/">Mailbox</a></p><h1>${escaped(subject)}</h1>
    <p>${escaped(from)} to ${escaped(to.join(', '))}, ${escaped(received_at)}</p>
    <iframe sandbox srcdoc="${escaped(html || `<pre>${escaped(text)}</pre>`)}"></iframe>
    <h2>Text</h2><pre>${escaped(text)}</pre><h2>Headers</h2><pre>${escaped(lines.join('\n'))}</pre>`
}

function page(response: ServerResponse, body: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  })
  response.end(`<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mailbox</title><style>
    body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
    td, th { text-align: left; padding: 0.25rem 1rem 0.25rem 0; vertical-align: top }
    iframe { width: 100%; height: 32rem; border: 1px solid #ccc } pre { white-space: pre-wrap; overflow-wrap: anywhere }
  </style>${body}`)
}

function json(response: ServerResponse, value: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

function escaped(text: string): string {
  const NAMES: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (letter) => NAMES[letter] ?? letter)
}
