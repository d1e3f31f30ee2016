// To all of a member organisation: it chairs next, from when it may publish, and what is still to be handed over.
import type { CalendarDate } from '~/core/calendar-date'
import { monthOf } from '~/core/period'
import { type Addressed, Frame, Paragraph } from './frame'
import { wordsIn } from './words'

type TurnHandoverProps = Addressed & {
  since: CalendarDate
  last_day: CalendarDate
  body: string
  publishes_on: CalendarDate
  /** Not ticked yet. */
  items: readonly string[]
  url: string
  unsubscribe_url: string
}

export function TurnHandover({
  since,
  last_day,
  body,
  publishes_on,
  items,
  url,
  ...frame
}: TurnHandoverProps) {
  const words = wordsIn(frame.language)
  const copy = words.turn_handover
  return (
    <Frame {...frame} button={{ label: copy.button, href: url }}>
      <Paragraph>{copy.lead(body, words.period(monthOf(since)), words.day(last_day, false))}</Paragraph>
      <Paragraph>{copy.publishing(words.day(publishes_on, false))}</Paragraph>
      {items.length > 0 ? <Paragraph>{copy.items(items)}</Paragraph> : null}
    </Frame>
  )
}
