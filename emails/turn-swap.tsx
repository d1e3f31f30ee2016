// About a swap of turns: one is offered, two have changed hands, or nothing came of it.
import type { CalendarDate } from '~/core/calendar-date'
import { monthOf } from '~/core/period'
import { type Addressed, Frame, Paragraph } from './frame'
import { wordsIn } from './words'

type TurnSwapProps = Addressed & {
  state: string
  by_body: string
  /** Empty where it is offered to all. */
  other_body: string | null
  since: CalendarDate
  given_since: CalendarDate | null
  reason: string
  url: string
  unsubscribe_url: string
}

export function TurnSwap(props: TurnSwapProps) {
  const { state, by_body, other_body, since, given_since, reason, url, ...frame } = props
  const words = wordsIn(frame.language)
  const copy = words.turn_swap
  const month = words.period(monthOf(since))
  const other = other_body ?? copy.all
  const lead =
    state === 'accepted' && given_since
      ? copy.accepted(by_body, month, other, words.period(monthOf(given_since)))
      : state === 'refused'
        ? copy.refused(other, month)
        : state === 'withdrawn'
          ? copy.withdrawn(by_body, month)
          : copy.offered(by_body, month, other)
  return (
    <Frame {...frame} button={{ label: copy.button, href: url }}>
      <Paragraph>{lead}</Paragraph>
      <Paragraph>{copy.reason(reason)}</Paragraph>
    </Frame>
  )
}
