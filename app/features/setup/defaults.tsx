// The rules that hold without anybody having set them: when reminders go out, what visits are about.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { RuleWords } from '~/features/settings/rule-words'
import { Facts } from '~/ui/facts'
import { LinkButton } from '~/ui/link-button'
import { Section } from '~/ui/page'

type DefaultsProps = {
  code: string
  reminder: string | null
  defaults: {
    visit_topics: readonly string[]
    quiet_until: string
    quiet_from: string
    cadences: readonly { kind: string; is_enabled: boolean; workdays: number; due_time: string | null }[]
  }
}

export function Defaults({ code, reminder, defaults }: DefaultsProps) {
  const { t } = useTranslation(['setup', 'runs'])
  const { visit_topics, quiet_until, quiet_from, cadences } = defaults
  return (
    <Section title={t('defaults')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('defaults_lead')}
      </Text>
      <Facts
        facts={[
          { label: t('next'), value: reminder ? minuteOf(reminder) : t('no_reminder') },
          { label: t('mail_hours'), value: `${quiet_until.slice(0, 5)}–${quiet_from.slice(0, 5)}` },
          { label: t('visit_topics'), value: visit_topics.join(t('comma')) },
          ...cadences.map((rule) => ({ label: cadenceName(rule.kind), value: <RuleWords rule={rule} /> })),
        ]}
      />
      <LinkButton to={`/${code}/settings`}>{t('change')}</LinkButton>
    </Section>
  )

  function cadenceName(kind: string): string {
    return String(t(`runs:kinds.${kind.replace('.', '_')}` as never, kind as never))
  }
}
