// To somebody whose second factor the security administrator has reset: if they did not ask for it, they should hear of it at once.
import { type Addressed, Frame, Paragraph } from './frame'
import { wordsIn } from './words'

type FactorResetProps = Addressed & { minute: string; url: string }

export function FactorReset({ minute, url, ...frame }: FactorResetProps) {
  const copy = wordsIn(frame.language).factor_reset
  return (
    <Frame {...frame} button={{ label: copy.button, href: url }}>
      <Paragraph>{copy.lead(minute)}</Paragraph>
      <Paragraph>{copy.note}</Paragraph>
    </Frame>
  )
}
