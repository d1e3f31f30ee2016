// An audit entry in words: who, by which way, what, and what a field says.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { minuteOf } from '~/core/calendar-date'
import { Badge } from '~/ui/badge'
import { ACTIONS, CHANNELS, COMMANDS } from './audit'

type Who = { person: string | null; person_id: string | null; for_whom: string | null; channel: string }

/** Without a person it was the machine, somebody at the database, or a visitor. */
export function WhoDid({ person, person_id, for_whom, channel }: Who) {
  const { t } = useTranslation('audit')
  const nobody = channel === 'database' ? 'database' : channel === 'worker' ? 'machine' : 'nobody'
  return (
    <>
      {person ?? t(person_id === null ? nobody : 'somebody')}
      {for_whom && <Text size="sm">{t('on_behalf', { name: for_whom })}</Text>}
    </>
  )
}

export function WayAndPlace({ channel, address }: { channel: string; address: string | null }) {
  const { t } = useTranslation('audit')
  const known = z.enum(CHANNELS).safeParse(channel).data
  return (
    <>
      {known ? t(`channels.${known}`) : channel}
      {address && <Text size="sm">{address}</Text>}
    </>
  )
}

const TONES = { insert: 'good', update: 'info', delete: 'bad', command: 'neutral' } as const

export function ActionBadge({ action, command }: { action: string; command: string | null }) {
  const { t } = useTranslation('audit')
  const known = z.enum(ACTIONS).safeParse(action).data ?? 'command'
  const done = z.enum(COMMANDS).safeParse(command).data
  return <Badge tone={TONES[known]}>{done ? t(`commands.${done}`) : t(`actions.${known}`)}</Badge>
}

/** In Chinese the table's comment says what it is called; in English its own name does. */
export function useTableName(titles: Readonly<Record<string, string>>) {
  const { t, i18n } = useTranslation('audit')
  return (table: string) => {
    if (table === 'sign_ins' || table === 'sign_in_attempts' || table === 'recoveries')
      return t(`tables.${table}`)
    return i18n.language === 'zh-CN' ? titles[table] || table : table.replaceAll('_', ' ')
  }
}

/** A column without a word is shown as it is called in the database. */
export function useFieldName() {
  const { i18n } = useTranslation('audit')
  return (field: string) => {
    const key = `audit:columns.${field}`
    return i18n.exists(key) ? String(i18n.t(key as 'audit:columns.name')) : field
  }
}

export function useFieldValue() {
  const { t } = useTranslation('audit')
  return function shown(value: unknown): string {
    if (value === null || value === undefined || value === '') return t('entry.empty')
    if (typeof value === 'boolean') return t(value ? 'entry.yes' : 'entry.no')
    if (Array.isArray(value)) return value.map(shown).join('、')
    if (typeof value === 'object') return JSON.stringify(value)
    const instant = z.iso.datetime({ offset: true }).safeParse(value).data
    return instant ? minuteOf(instant) : String(value)
  }
}
