// What every mail looks like: a greeting, its paragraphs, one button with its address spelt out, and who sent it. No remote files.
import { Body, Button, Container, Head, Hr, Html, Link, Section, Text } from '@react-email/components'
import type { ReactNode } from 'react'
import type { Language } from '~/core/language'
import { wordsIn } from './words'

export type Addressed = { language: Language; county: string; name: string }

type FrameProps = Addressed & {
  children: ReactNode
  /** Where something can be done about it. */
  button?: { label: string; href: string }
  /** Reminders say where to stop them; security mails cannot be stopped. */
  unsubscribe_url?: string
}

export function Frame({ language, county, name, children, button, unsubscribe_url }: FrameProps) {
  const words = wordsIn(language)
  return (
    <Html lang={language}>
      <Head />
      <Body style={body}>
        <Container style={sheet}>
          <Text style={text}>{words.greeting(name)}</Text>
          {children}
          {button ? (
            <>
              <Section style={{ margin: '24px 0' }}>
                <Button href={button.href} style={buttonStyle}>
                  {button.label}
                </Button>
              </Section>
              <Text style={small}>
                {words.copy_link}
                <br />
                {button.href}
              </Text>
            </>
          ) : null}
          <Hr style={{ borderColor: '#dee2e6' }} />
          <Text style={small}>{words.footer(county)}</Text>
          {unsubscribe_url ? (
            <Text style={small}>
              <Link href={unsubscribe_url} style={{ color: '#495057' }}>
                {words.unsubscribe}
              </Link>
            </Text>
          ) : null}
        </Container>
      </Body>
    </Html>
  )
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <Text style={text}>{children}</Text>
}

const FONTS = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'
const body = { backgroundColor: '#f1f3f5', fontFamily: FONTS, margin: 0, padding: '24px 0' }
const sheet = {
  backgroundColor: '#ffffff',
  borderTop: '3px solid #9d2933',
  maxWidth: '560px',
  padding: '24px 28px',
}
const text = { color: '#212529', fontSize: '16px', lineHeight: '28px', margin: '8px 0' }
const small = {
  color: '#495057',
  fontSize: '13px',
  lineHeight: '20px',
  margin: '8px 0',
  wordBreak: 'break-all' as const,
}
const buttonStyle = {
  backgroundColor: '#9d2933',
  borderRadius: '4px',
  color: '#ffffff',
  fontSize: '16px',
  padding: '12px 20px',
}
