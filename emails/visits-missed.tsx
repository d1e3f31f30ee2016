// To the office: how many contacts of a half-month are still missing, five working days after it.
import type { HalfMonth } from '~/core/period'
import { type Addressed, Frame, Paragraph } from './frame'
import { wordsIn } from './words'

type VisitsMissedProps = Addressed & {
  half_month: HalfMonth
  obliged: number
  missed: number
  instructors: number
  url: string
  unsubscribe_url: string
}

export function VisitsMissed({ half_month, obliged, missed, instructors, url, ...frame }: VisitsMissedProps) {
  const words = wordsIn(frame.language)
  const copy = words.visits_missed
  const period = words.period(half_month)
  return (
    <Frame {...frame} button={{ label: copy.button, href: url }}>
      <Paragraph>{copy.lead(period, obliged, missed, instructors)}</Paragraph>
      <Paragraph>{copy.note}</Paragraph>
    </Frame>
  )
}
