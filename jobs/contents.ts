// What mails have to say, read for up to five hundred at a time and soon forgotten, since what somebody owes changes while mail leaves.
import { type Db, sure } from '~/platform/supabase.server'

const AGE_MS_MAX = 10_000

type Mail = { id: string; kind: string; key: string }

/** Each mail with its content; null where there is nothing to say any more. */
export type Contents = { of: <M extends Mail>(mails: M[]) => Promise<(M & { content: unknown })[]> }

type Topic = { at: number; contents: Promise<Map<string, unknown>> }

export function contentsOf(db: Db): Contents {
  const topics = new Map<string, Topic>()

  async function read({ kind, key }: Mail): Promise<Map<string, unknown>> {
    const rows = await sure(db.rpc('mail_contents', { of_kind: kind, of_key: key }))
    return new Map(rows.map(({ id, content }) => [id, content]))
  }

  /** Lanes that ask at once wait for the same reading. */
  function contentsFor(mail: Mail, isAgain: boolean): Promise<Map<string, unknown>> {
    const name = `${mail.kind}|${mail.key}`
    const known = topics.get(name)
    if (known && !isAgain && Date.now() - known.at < AGE_MS_MAX) return known.contents
    const topic = { at: Date.now(), contents: read(mail) }
    topics.set(name, topic)
    return topic.contents
  }

  /** A mail beyond the five hundred that were read has them read again: those under way come first. */
  async function contentOf(mail: Mail): Promise<unknown> {
    const known = await contentsFor(mail, false)
    const contents = known.has(mail.id) ? known : await contentsFor(mail, true)
    return contents.get(mail.id) ?? null
  }

  return {
    async of(mails) {
      const telling = []
      for (const mail of mails) telling.push({ ...mail, content: await contentOf(mail) })
      return telling
    },
  }
}
