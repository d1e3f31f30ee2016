// To the owner of an account: the link for a new password.
import { type Addressed, Frame, Paragraph } from './frame'
import { wordsIn } from './words'

type RecoveryProps = Addressed & { account: string; url: string }

export function Recovery({ account, url, ...frame }: RecoveryProps) {
  const copy = wordsIn(frame.language).recovery
  return (
    <Frame {...frame} button={{ label: copy.button, href: url }}>
      <Paragraph>{copy.lead(account)}</Paragraph>
      <Paragraph>{copy.note}</Paragraph>
      <Paragraph>{copy.ignore}</Paragraph>
    </Frame>
  )
}
