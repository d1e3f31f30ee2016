// To the auditor, every night on which something was sealed: whether the entries still fit their seals, and the head of the chain to keep.
import { Text } from '@react-email/components'
import { type Addressed, Frame, Paragraph } from './frame'
import { wordsIn } from './words'

type AuditVerifiedProps = Addressed & {
  day: string
  seals: number
  entries: number
  head_n: number
  head_hash: string
  fault: string | null
  url: string
}

export function AuditVerified({
  day,
  seals,
  entries,
  head_n,
  head_hash,
  fault,
  url,
  ...frame
}: AuditVerifiedProps) {
  const copy = wordsIn(frame.language).audit_verified
  return (
    <Frame {...frame} button={{ label: copy.button, href: url }}>
      <Paragraph>{fault ? copy.fault(day) : copy.whole(day, seals, entries)}</Paragraph>
      {fault && <Paragraph>{copy.what_now}</Paragraph>}
      <Paragraph>{copy.head(head_n)}</Paragraph>
      <Text style={{ fontFamily: 'monospace', fontSize: '13px', wordBreak: 'break-all' }}>{head_hash}</Text>
      <Paragraph>{copy.keep}</Paragraph>
    </Frame>
  )
}
