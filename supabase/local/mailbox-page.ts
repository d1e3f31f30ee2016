// The mailbox for people and tests: a page of mails, `GET` and `DELETE /messages`, and `PUT /behaviour` to make the server difficult.
import { createServer, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
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
  return `<h1>Mailbox</h1><p>${messages.length} messages; the latest ${latest.length} are listed. Nothing here has left this machine.</p>
    <table><tr><th>Received</th><th>To</th><th>Subject</th></tr>${rows.join('')}</table>`
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
