// To the holder of a privileged account: it was signed in to from a device that it has not been seen on.
import { type Addressed, Frame, Paragraph } from './frame'
import { wordsIn } from './words'

type SignInNewDeviceProps = Addressed & { minute: string; agent: string; address: string; url: string }

export function SignInNewDevice({ minute, agent, address, url, ...frame }: SignInNewDeviceProps) {
  const copy = wordsIn(frame.language).sign_in_new_device
  return (
    <Frame {...frame} button={{ label: copy.button, href: url }}>
      <Paragraph>{copy.lead(minute, agent, address)}</Paragraph>
      <Paragraph>{copy.note}</Paragraph>
    </Frame>
  )
}
