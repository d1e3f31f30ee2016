// How pages and mails would read in the words that are typed.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isLanguage } from '~/core/language'
import { Terms } from '~/core/terms'
import { wordsIn } from '~/i18n'
import type { Typed } from './settings'

export function TermPreview({ typed }: { typed: Typed }) {
  const { t, i18n } = useTranslation('settings')
  const language = isLanguage(i18n.language) ? i18n.language : 'zh-CN'
  const words = wordsIn(language, Terms.safeParse(typed).data ?? {})
  const { officer, secretariat, participant, area_worker, instructor } = {
    officer: words.t('members:roles.officer'),
    secretariat: words.t('members:roles.secretariat'),
    participant: words.t('members:roles.participant'),
    area_worker: words.t('members:roles.area_worker'),
    instructor: words.t('instructors:title'),
  }
  return (
    <>
      <Text fw={600} mt="md">
        {t('preview')}
      </Text>
      <Text>{[officer, secretariat, participant, area_worker, instructor].join(words.t('members:and'))}</Text>
      <Text>{words.t('visits:new.no_units')}</Text>
      <Text>{words.t('settings:chair_sample')}</Text>
    </>
  )
}
