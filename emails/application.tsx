// About an application: to the applicant at each step, and to the operator when one waits. The step's words say all of it.
import { type Addressed, Frame, Paragraph } from './frame'
import { wordsIn } from './words'

export type ApplicationStep = 'confirmation' | 'received' | 'waiting' | 'approved' | 'declined'

type ApplicationProps = Addressed & {
  step: ApplicationStep
  place: string
  reason?: string
  expires_on?: string
  url: string
}

export function Application({ step, place, reason = '', expires_on, url, ...frame }: ApplicationProps) {
  const words = wordsIn(frame.language)
  const copy = words.application[step]
  const until = expires_on ? words.day(expires_on, false) : ''
  return (
    <Frame {...frame} button={{ label: copy.button, href: url }}>
      {copy.text(place, reason, until).map((paragraph) => (
        <Paragraph key={paragraph}>{paragraph}</Paragraph>
      ))}
    </Frame>
  )
}
