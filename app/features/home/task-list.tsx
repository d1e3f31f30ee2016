// What I have to do now, each with the way there.
import { Stack, Text } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Section } from '~/ui/page'
import type { Task } from './task'

export function TaskList({ code, tasks }: { code: string; tasks: readonly Task[] }) {
  const { t } = useTranslation('home')
  return (
    <Section title={t('to_do')}>
      {tasks.length === 0 ? (
        <Text>{t('nothing')}</Text>
      ) : (
        <Stack component="ul" gap="xs" m={0} pl="lg">
          {tasks.map(({ kind, count, to }) => (
            <li key={kind}>
              <Link to={`/${code}/${to}`}>{t(`tasks.${kind}`, { count })}</Link>
            </li>
          ))}
        </Stack>
      )}
    </Section>
  )
}
