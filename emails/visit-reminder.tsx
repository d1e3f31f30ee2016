// To an instructor: the units not yet contacted in this half-month.
import { Text } from '@react-email/components'
import type { HalfMonth } from '~/core/period'
import { type Addressed, Frame, Paragraph } from './frame'
import { wordsIn } from './words'

const UNITS_SHOWN_MAX = 60

type VisitReminderProps = Addressed & {
  half_month: HalfMonth
  units: string[]
  due_on: string
  is_provisional: boolean
  url: string
  unsubscribe_url: string
}

export function VisitReminder({
  half_month,
  units,
  due_on,
  is_provisional,
  url,
  ...frame
}: VisitReminderProps) {
  const words = wordsIn(frame.language)
  const copy = words.visit_reminder
  const period = words.period(half_month)
  const shown = units.slice(0, UNITS_SHOWN_MAX).map((unit, n) => `${n + 1}. ${unit}`)
  return (
    <Frame {...frame} button={{ label: copy.button, href: url }}>
      <Paragraph>{copy.lead(period, units.length)}</Paragraph>
      {shown.map((line) => (
        <Text key={line} style={{ fontSize: '16px', lineHeight: '24px', margin: '0 0 0 16px' }}>
          {line}
        </Text>
      ))}
      {units.length > shown.length ? <Paragraph>{copy.more(units.length - shown.length)}</Paragraph> : null}
      <Paragraph>{copy.due(words.day(due_on, is_provisional))}</Paragraph>
    </Frame>
  )
}
