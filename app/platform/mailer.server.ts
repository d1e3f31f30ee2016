// The mail server: one pool of connections, and what it answered in five words. What may be sent again is decided elsewhere.
import type { Readable } from 'node:stream'
import { createTransport, type SentMessageInfo, type Transporter } from 'nodemailer'

/** Mails under way at once. A worker that vanishes leaves no more than this in doubt, per batch. */
export const CONNECTIONS_MAX = 10

export type Letter = {
  message_id: string
  sender_name: string
  address: string
  subject: string
  html: string
  text: string
  headers: Record<string, string>
}

/**
 * sent · failed: refused for good · deferred: refused for now (4xx) · unreached: no text was handed over ·
 * uncertain: the connection broke after the text began to leave, so it may have arrived.
 */
export type Delivery = { outcome: 'sent' | 'failed' | 'deferred' | 'unreached' | 'uncertain'; answer: string }

export type Mailer = { send: (letter: Letter) => Promise<Delivery>; close: () => void }

/** `from` is the address that all mail comes from; its host also names the messages. */
export function openMailer(smtp_url: string, from: string): Mailer {
  const transport = createTransport({
    url: smtp_url,
    pool: true,
    maxConnections: CONNECTIONS_MAX,
    maxMessages: 500,
    maxRequeues: 1, // only ever of what was not handed over at all
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000, // together less than the five minutes for which a mail is claimed
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = from.split('@').at(-1)
  const bodies = watchBodies(transport)

  async function send(letter: Letter): Promise<Delivery> {
    const { message_id, sender_name, address, ...content } = letter
    const messageId = `<${message_id}@${host}>`
    try {
      const info: SentMessageInfo = await transport.sendMail({
        ...content,
        messageId,
        from: { name: sender_name, address: from },
        to: { name: '', address },
      })
      return { outcome: 'sent', answer: String(info.response ?? '') }
    } catch (error) {
      return deliveryOf(error, bodies.get(messageId)?.readableDidRead ?? false)
    } finally {
      bodies.delete(messageId)
    }
  }

  return { send, close: () => transport.close() }
}

/** The texts under way: whether one was begun to be read is the only way to tell a harmless broken connection from a doubtful one. */
function watchBodies(transport: Transporter): Map<string, Readable> {
  const bodies = new Map<string, Readable>()
  transport.use('stream', ({ data, message }, done) => {
    const create = message.createReadStream.bind(message)
    message.createReadStream = (options) => {
      const body = create(options)
      bodies.set(String(data.messageId), body)
      return body
    }
    done()
  })
  return bodies
}

const OF_THE_MAIL = ['MAIL FROM', 'RCPT TO', 'DATA']

function deliveryOf(error: unknown, begun: boolean): Delivery {
  const { responseCode, command, message } = asSmtpError(error)
  const answer = message.replace(/\s+/g, ' ').slice(0, 200)
  if (responseCode && command && OF_THE_MAIL.includes(command)) {
    return { outcome: responseCode >= 500 ? 'failed' : 'deferred', answer }
  }
  return { outcome: begun ? 'uncertain' : 'unreached', answer }
}

function asSmtpError(error: unknown): { responseCode?: number; command?: string; message: string } {
  return error instanceof Error ? error : { message: String(error) }
}
