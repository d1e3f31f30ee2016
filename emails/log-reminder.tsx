// To an instructor: the log of last month is not submitted yet.
import type { Month } from '~/core/period'
import { type Addressed, Frame, Paragraph } from './frame'
import { wordsIn } from './words'

type LogReminderProps = Addressed & { month: Month; url: string; unsubscribe_url: string }

export function LogReminder({ month, url, ...frame }: LogReminderProps) {
  const words = wordsIn(frame.language)
  const copy = words.log_reminder
  const period = words.period(month)
  return (
    <Frame {...frame} button={{ label: copy.button, href: url }}>
      <Paragraph>{copy.lead(period)}</Paragraph>
      <Paragraph>{copy.note}</Paragraph>
    </Frame>
  )
}
