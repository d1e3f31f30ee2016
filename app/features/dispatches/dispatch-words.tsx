// A dispatch in words: how it stands, and when its time is up.
import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { Badge } from '~/ui/badge'
import { Whole } from '~/ui/whole'
import type { Act } from './act'
import type { Standing as Word } from './standing'

const TONES = {
  to_accept: 'warning',
  in_hand: 'info',
  waiting: 'neutral',
  returned: 'neutral',
  withdrawn: 'neutral',
  dissolved: 'neutral',
  resolved: 'good',
  closed: 'neutral',
} as const

/** Urgent is said while something is left to do. */
export function Standing({ standing, urgency }: { standing: Word; urgency?: string }) {
  const { t } = useTranslation(['dispatches', 'demands'])
  const isOpen = ['to_accept', 'in_hand', 'waiting'].includes(standing)
  return (
    <Group gap="xs" component="span">
      <Badge tone={TONES[standing]}>{t(`standings.${standing}`)}</Badge>
      {isOpen && urgency === 'urgent' && <Badge tone="bad">{t('demands:urgencies.urgent')}</Badge>}
    </Group>
  )
}

/** What the office enters on behalf of a department says so. */
export function useActTitle() {
  const { t } = useTranslation('dispatches')
  return (act: Act, isOffice: boolean): string => {
    const title = t(`acts.${act}.title`)
    return isOffice && act !== 'decision' && act !== 'withdrawal' ? t('entered', { act: title }) : title
  }
}

type DueProps = {
  due_at: string | null
  is_provisional: boolean
  ended_at: string | null
  days_late: number | null
}

/** Overdue is said in words, and 暂定 where the calendar of that year is not published. */
export function Due({ due_at, is_provisional, ended_at, days_late }: DueProps) {
  const { t } = useTranslation('dispatches')
  if (!due_at) return ended_at ? '—' : t('clock_stands')
  return (
    <div>
      <Whole text={is_provisional ? t('provisional', { at: minuteOf(due_at) }) : minuteOf(due_at)} />
      {days_late !== null && (
        <Text size="sm" c={ended_at ? 'dimmed' : 'var(--mantine-color-error)'}>
          {ended_at ? t('was_late') : days_late === 0 ? t('late_today') : t('late', { count: days_late })}
        </Text>
      )}
    </div>
  )
}
