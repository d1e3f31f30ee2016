// To somebody whose roles in a county have all ended: since when, and whom to ask.
import { type Addressed, Frame, Paragraph } from './frame'
import { wordsIn } from './words'

export function Removal({ left_on, ...frame }: Addressed & { left_on: string }) {
  const words = wordsIn(frame.language)
  return (
    <Frame {...frame}>
      <Paragraph>{words.removal.lead(frame.county, words.day(left_on, false))}</Paragraph>
      <Paragraph>{words.removal.note}</Paragraph>
    </Frame>
  )
}
