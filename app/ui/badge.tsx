// A state in one word. The word says it; the colour only helps.
import { Badge as MantineBadge } from '@mantine/core'

const colors = { neutral: 'gray', info: 'blue', good: 'green', warning: 'yellow', bad: 'red' } as const

export function Badge({ tone = 'neutral', children }: { tone?: keyof typeof colors; children: string }) {
  return (
    <MantineBadge color={colors[tone]} variant="light" radius="sm" tt="none" miw="max-content">
      {children}
    </MantineBadge>
  )
}
