// The mailbox keeps what it is sent, and is difficult when asked to be.
import { createTransport } from 'nodemailer'
import { afterEach, expect, test } from 'vitest'
import type { Message } from './mailbox'

const { SMTP_URL = '', MAILBOX_URL = '' } = process.env

afterEach(() => behave({}))

test('a mail is kept as it was sent', async () => {
  const to = address()
  await send(to)
  expect(await mailsTo(to)).toMatchObject([
    {
      subject: '走访提醒',
      text: expect.stringContaining('三家单位'),
      html: '<p>三家单位</p>',
      headers: { 'x-county': '371002' },
    },
  ])
})

test('it defers with 451 and rejects with 550, as often as asked, and keeps nothing of it', async () => {
  const to = address()
  for (const [answer, code] of [
    ['defer', 451],
    ['reject', 550],
  ] as const) {
    await behave({ answer, times: 1 })
    await expect(send(to)).rejects.toMatchObject({ responseCode: code })
  }
  expect(await mailsTo(to)).toEqual([])
  await send(to)
  expect(await mailsTo(to)).toHaveLength(1)
})

test('it can be difficult to one recipient alone', async () => {
  const [bad, good] = [address(), address()]
  await behave({ answer: 'reject', recipient: bad })
  await expect(send(bad)).rejects.toThrow()
  await send(good)
})

test('it can take a mail and hang up before it says so', async () => {
  const to = address()
  await behave({ answer: 'drop', times: 1 })
  await expect(send(to)).rejects.toMatchObject({ code: 'ECONNECTION' })
  expect(await mailsTo(to)).toHaveLength(1)
})

function address(): string {
  return `${crypto.randomUUID()}@example.test`
}

async function send(to: string): Promise<void> {
  const mail = { from: 'a@example.test', to, subject: '走访提醒', text: '三家单位', html: '<p>三家单位</p>' }
  await createTransport(SMTP_URL).sendMail({ ...mail, headers: { 'X-County': '371002' } })
}

async function behave(behaviour: object): Promise<void> {
  await fetch(`${MAILBOX_URL}/behaviour`, { method: 'PUT', body: JSON.stringify(behaviour) })
}

async function mailsTo(to: string): Promise<Message[]> {
  const messages: Message[] = await (await fetch(`${MAILBOX_URL}/messages`)).json()
  return messages.filter((message) => message.to.includes(to))
}
