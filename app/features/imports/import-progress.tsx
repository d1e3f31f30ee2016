// What the worker is doing with an import, and how far it has come.
import { Text } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { Progress } from '~/ui/progress'
import type { ImportView } from './view.server'

export function ImportProgress({ view }: { view: ImportView }) {
  const { t } = useTranslation('imports')
  const { home, id, stage, progress, is_stuck } = view
  if (is_stuck) {
    return (
      <Notice tone="bad" title={t('stuck.title')}>
        {t('stuck.note')} <Link to={`/${home.split('/')[1]}/runs`}>{t('stuck.runs')}</Link>
      </Notice>
    )
  }
  return (
    <Section>
      <Progress label={t(`stages.${stage}`)} state={progress} poll={`${home}/import/${id}/progress`} />
      <Text c="dimmed" size="sm" mt="sm">
        {t('may_leave')}
      </Text>
    </Section>
  )
}
