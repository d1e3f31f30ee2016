// The rows of an import under tabs, one for each outcome.
import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/link-button'
import { Paging } from '~/ui/paging'
import { Tabs } from '~/ui/tabs'
import { AbsentUnits } from './absent-units'
import { ChangedRows } from './changed-rows'
import { OUTCOMES } from './import'
import { PlainRows } from './plain-rows'
import { RefusedRows } from './refused-rows'
import type { ImportView } from './view.server'

export function Rows({ view }: { view: ImportView }) {
  const { t } = useTranslation('imports')
  const { home, id, tab, counts, absent_count } = view
  const outcomes = OUTCOMES.map((outcome) => ({
    to: `?show=${outcome}`,
    label: t(`outcomes.${outcome}`),
    count: counts[outcome],
    isCurrent: tab === outcome,
  }))
  const absent =
    absent_count === null
      ? []
      : [
          {
            to: '?show=absent',
            label: t('outcomes.absent'),
            count: absent_count,
            isCurrent: tab === 'absent',
          },
        ]
  const { before = null, after = null } = view.planned ?? view.absent ?? {}
  return (
    <Stack>
      <Tabs label={t('rows')} tabs={[...outcomes, ...absent]} />
      <Text c="dimmed" size="sm">
        {t(`outcome_notes.${tab}`)}
      </Text>
      {tab === 'refused' && counts.refused > 0 && (
        <div>
          <LinkButton to={`${home}/import/${id}/refused.xlsx`} download>
            {t('refused_sheet')}
          </LinkButton>
        </div>
      )}
      <RowsOfTab view={view} />
      <Paging before={before} after={after} />
    </Stack>
  )
}

function RowsOfTab({ view }: { view: ImportView }) {
  switch (view.tab) {
    case 'absent':
      return <AbsentUnits view={view} />
    case 'changed':
      return <ChangedRows view={view} />
    case 'refused':
    case 'skipped':
      return <RefusedRows view={view} />
    case 'new':
    case 'unchanged':
      return <PlainRows view={view} />
  }
}
