// To whoever handles demands, decides on them or sends them: once a day, what is new, due and late together.
import { Text } from '@react-email/components'
import { minuteOf } from '~/core/calendar-date'
import { type Addressed, Frame, Paragraph } from './frame'
import { wordsIn } from './words'

export const DIGEST_PARTS = ['escalated', 'late', 'soon', 'extensions', 'waiting', 'new'] as const
export type DigestPart = {
  count: number
  items: readonly {
    reference: string
    subject: string
    /** Null where only the secretariat knows it. */
    unit: string | null
    /** Whose it is, to those who have several bodies'; null to a department, whose all of it is. */
    body: string | null
    /** Null while the clock stands. */
    due_at: string | null
    is_provisional: boolean
  }[]
}
export type Digest = Partial<Record<(typeof DIGEST_PARTS)[number], DigestPart>>

type DispatchDigestProps = Addressed & { digest: Digest; url: string; unsubscribe_url: string }

export function DispatchDigest({ digest, url, ...frame }: DispatchDigestProps) {
  const copy = wordsIn(frame.language).dispatch_digest
  const lineOf = ({ reference, subject, unit, body, due_at, is_provisional }: DigestPart['items'][number]) =>
    copy.item(
      reference,
      subject,
      unit ?? copy.unit_closed,
      body ?? '',
      due_at ? copy.minute(minuteOf(due_at), is_provisional) : '',
    )
  return (
    <Frame {...frame} button={{ label: copy.button, href: url }}>
      <Paragraph>{copy.lead}</Paragraph>
      {DIGEST_PARTS.map((name) => {
        const part = digest[name]
        if (!part) return null
        return (
          <div key={name}>
            <Paragraph>{copy.parts[name](part.count)}</Paragraph>
            {part.items.map((item) => (
              <Text key={`${item.reference} ${item.body}`} style={line}>
                {lineOf(item)}
              </Text>
            ))}
            {part.count > part.items.length ? (
              <Text style={line}>{copy.more(part.count - part.items.length)}</Text>
            ) : null}
          </div>
        )
      })}
    </Frame>
  )
}

const line = { fontSize: '16px', lineHeight: '24px', margin: '0 0 0 16px' }
