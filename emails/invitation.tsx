// To somebody invited: who invites, as what, with which account, until when, and the link.
import { type Addressed, Frame, Paragraph } from './frame'
import { wordsIn } from './words'

type InvitationProps = Addressed & { role: string; account: string; expires_on: string; url: string }

export function Invitation({ role, account, expires_on, url, ...frame }: InvitationProps) {
  const words = wordsIn(frame.language)
  const copy = words.invitation
  return (
    <Frame {...frame} button={{ label: copy.button, href: url }}>
      <Paragraph>{copy.lead(frame.county, role)}</Paragraph>
      <Paragraph>{copy.account(account)}</Paragraph>
      <Paragraph>{copy.expires(words.day(expires_on, false))}</Paragraph>
      <Paragraph>{copy.ignore}</Paragraph>
    </Frame>
  )
}
