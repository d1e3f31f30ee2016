// To somebody who named a new mailbox: the link that shows that it is theirs.
import { type Addressed, Frame, Paragraph } from './frame'
import { wordsIn } from './words'

export function MailProof({ url, ...frame }: Addressed & { url: string }) {
  const copy = wordsIn(frame.language).mail_proof
  return (
    <Frame {...frame} button={{ label: copy.button, href: url }}>
      <Paragraph>{copy.lead}</Paragraph>
      <Paragraph>{copy.note}</Paragraph>
      <Paragraph>{copy.ignore}</Paragraph>
    </Frame>
  )
}
