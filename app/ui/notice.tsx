// Something to know before reading on. A bad one is announced at once, the others when there is a pause.
import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'

const colors = { info: 'blue', good: 'green', warning: 'yellow', bad: 'red' } as const

export type Tone = keyof typeof colors

type NoticeProps = { tone?: Tone; title: string; children?: ReactNode }

export function Notice({ tone = 'info', title, children }: NoticeProps) {
  return (
    <Alert color={colors[tone]} title={title} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </Alert>
  )
}
