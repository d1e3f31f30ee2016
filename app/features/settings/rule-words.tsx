// A cadence rule in a sentence.
import { useTranslation } from 'react-i18next'

type RuleWordsProps = {
  rule: { kind: string; is_enabled: boolean; workdays: number; due_time: string | null }
}

export function RuleWords({ rule: { kind, is_enabled, workdays, due_time } }: RuleWordsProps) {
  const { t, i18n } = useTranslation('settings')
  if (!is_enabled) return t('cadence.off')
  const when = String(i18n.t(`settings:cadence.counted.${kind.replace('.', '_')}`, kind, { workdays }))
  return `${when}${due_time ? t('cadence.at', { time: due_time.slice(0, 5) }) : t('cadence.at_mail_hours')}`
}
