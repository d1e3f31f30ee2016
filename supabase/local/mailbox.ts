// The mailbox of the local stack: an SMTP server that delivers nothing, and keeps what it is sent for the page and the tests.
// On demand it defers, rejects, delays or drops, as the world's mail servers do.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerAddress } from 'smtp-server'

const MESSAGES_MAX = 20_000
const MESSAGE_BYTES_MAX = 5_000_000

export type Message = {
  id: number
  from: string
  to: string[]
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  received_at: string
}

/**
 * How the next mails are answered. `defer` is 451, `reject` 550; `drop` takes the mail and hangs up before saying so.
 * `times` counts mails, null means all; `recipient` limits it to addresses that contain it.
 */
export type Behaviour = {
  answer: 'accept' | 'defer' | 'reject' | 'drop'
  delay_ms: number
  times: number | null
  recipient: string
}

export const OBLIGING: Behaviour = { answer: 'accept', delay_ms: 0, times: null, recipient: '' }

export class Mailbox {
  messages: Message[]
  behaviour = OBLIGING
  #file: string
  #last_id: number

  constructor(dir: string) {
    this.#file = join(dir, 'mailbox.jsonl')
    const lines = existsSync(this.#file) ? readFileSync(this.#file, 'utf8').split('\n').filter(isWhole) : []
    this.messages = lines.map((line) => JSON.parse(line)).slice(-MESSAGES_MAX)
    this.#last_id = this.messages.at(-1)?.id ?? 0
  }

  keep(message: Omit<Message, 'id'>): void {
    const kept = { id: ++this.#last_id, ...message }
    this.messages.push(kept)
    if (this.messages.length > MESSAGES_MAX) this.messages.shift()
    appendFileSync(this.#file, `${JSON.stringify(kept)}\n`)
  }

  empty(): void {
    this.messages = []
    writeFileSync(this.#file, '')
  }

  /** The behaviour this mail meets; counts it. */
  meet(recipients: string[]): Behaviour {
    const { times, recipient } = this.behaviour
    if (!recipients.some((address) => address.includes(recipient))) return OBLIGING
    const met = this.behaviour
    if (times !== null) this.behaviour = times > 1 ? { ...met, times: times - 1 } : OBLIGING
    return met
  }
}

export async function startSmtp(mailbox: Mailbox, port: number): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    size: MESSAGE_BYTES_MAX,
    onAuth: (_auth, _session, done) => done(null, { user: 'anyone' }),
    onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope
      receive(mailbox, stream, mailFrom, rcptTo).then(
        (answer) =>
          answer === 'drop' ? server.connections.forEach(hangUp(session.id)) : done(refusal(answer)),
        done,
      )
    },
  })
  server.on('error', () => undefined) // a client that hangs up is no fault of the mailbox
  await new Promise<void>((listening, failed) =>
    server.server.once('error', failed).listen(port, '127.0.0.1', listening),
  )
  return server
}

async function receive(
  mailbox: Mailbox,
  stream: NodeJS.ReadableStream,
  sender: SMTPServerAddress | false,
  recipients: SMTPServerAddress[],
): Promise<Behaviour['answer']> {
  const mail = await PostalMime.parse(await buffer(stream))
  const to = recipients.map(({ address }) => address)
  const { answer, delay_ms } = mailbox.meet(to)
  await sleep(delay_ms)
  if (answer === 'defer' || answer === 'reject') return answer

  mailbox.keep({
    from: sender ? sender.address : '',
    to,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
    received_at: new Date().toISOString(),
  })
  return answer
}

function refusal(answer: Behaviour['answer']): Error | null {
  if (answer === 'defer') return Object.assign(new Error('4.3.0 Try again later'), { responseCode: 451 })
  if (answer === 'reject') return Object.assign(new Error('5.1.1 No such mailbox'), { responseCode: 550 })
  return null
}

function hangUp(session_id: string) {
  return (connection: { id?: string; _socket?: { destroy: () => void } }) => {
    if (connection.id === session_id) connection._socket?.destroy()
  }
}

function isWhole(line: string): boolean {
  return line.endsWith('}') // a killed run may leave half a line
}
