// What is asked: the unit's own words for those who may read them, else how the secretariat puts it.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '~/ui/page'
import type { ShownDispatch } from './reading.server'

export function Asked({ code, demand }: { code: string; demand: ShownDispatch['demand'] }) {
  const { t } = useTranslation('dispatches')
  const files = demand.files.flatMap(({ file }) => file ?? [])
  return (
    <Section title={t('asked')}>
      <Text style={{ whiteSpace: 'pre-wrap' }}>
        {demand.text?.body ?? demand.wording ?? t('words_closed')}
      </Text>
      {files.length > 0 && (
        <ul>
          {files.map(({ id, name }) => (
            <li key={id}>
              <a href={`/${code}/files/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
