// A few sentences and the way there: about a menu, an activity, the three lists, a demand.
import { type Addressed, Frame, Paragraph } from './frame'

type ShortMailProps = Addressed & { lines: string[]; button: string; url: string; unsubscribe_url: string }

export function ShortMail({ lines, button, url, ...frame }: ShortMailProps) {
  return (
    <Frame {...frame} button={{ label: button, href: url }}>
      {lines.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
    </Frame>
  )
}
