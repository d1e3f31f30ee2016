// What I have to do now, each with the way there.
import { Stack, Text } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useMonthName } from '~/features/rotation/month-name'
import { Section } from '~/ui/page'
import type { Task } from './task'

export function TaskList({ code, tasks }: { code: string; tasks: readonly Task[] }) {
  const { t } = useTranslation('home')
  const nameOf = useMonthName()
  return (
    <Section title={t('to_do')}>
      {tasks.length === 0 ? (
        <Text>{t('nothing')}</Text>
      ) : (
        <Stack component="ul" gap="xs" m={0} pl="lg">
          {tasks.map(({ kind, count, to, month, title }) => (
            <li key={to}>
              <Link to={`/${code}/${to}`}>
                {t(`tasks.${kind}`, { count, title, month: month ? nameOf(month) : '' })}
              </Link>
            </li>
          ))}
        </Stack>
      )}
    </Section>
  )
}
