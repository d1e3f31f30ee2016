// To an administrator: the password has to be changed within seven days.
import type { CalendarDate } from '~/core/calendar-date'
import { type Addressed, Frame, Paragraph } from './frame'
import { wordsIn } from './words'

type PasswordExpiringProps = Addressed & { expires_on: CalendarDate; url: string }

export function PasswordExpiring({ expires_on, url, ...frame }: PasswordExpiringProps) {
  const words = wordsIn(frame.language)
  const copy = words.password_expiring
  return (
    <Frame {...frame} button={{ label: copy.button, href: url }}>
      <Paragraph>{copy.lead(words.day(expires_on, false))}</Paragraph>
    </Frame>
  )
}
