// To the two who asked for it and let it go: the county's archive can be fetched.
import { type Addressed, Frame, Paragraph } from './frame'
import { wordsIn } from './words'

export function ArchiveReady({ until, url, ...frame }: Addressed & { until: string; url: string }) {
  const copy = wordsIn(frame.language).archive_ready
  return (
    <Frame {...frame} button={{ label: copy.button, href: url }}>
      <Paragraph>{copy.lead(until)}</Paragraph>
      <Paragraph>{copy.note}</Paragraph>
    </Frame>
  )
}
