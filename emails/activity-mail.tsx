// About the month's menu or one activity: a few sentences and the way there.
import { type Addressed, Frame, Paragraph } from './frame'

type ActivityMailProps = Addressed & { lines: string[]; button: string; url: string; unsubscribe_url: string }

export function ActivityMail({ lines, button, url, ...frame }: ActivityMailProps) {
  return (
    <Frame {...frame} button={{ label: button, href: url }}>
      {lines.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
    </Frame>
  )
}
