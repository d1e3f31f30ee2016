// What an import would do to the ledger, before anything is done: by outcome, row by row, with the step that does it.
import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { Rows } from './rows'
import type { ImportView } from './view.server'

export function Plan({ view }: { view: ImportView }) {
  const will_change = view.counts.new + view.counts.changed
  return (
    <>
      {view.missing_areas.length > 0 && <MissingAreas areas={view.missing_areas} />}
      {(will_change > 0 || view.missing_areas.length === 0) && (
        <Confirmation view={view} will_change={will_change} />
      )}
      <Section>
        <Rows view={view} />
      </Section>
    </>
  )
}

function MissingAreas({ areas }: { areas: ImportView['missing_areas'] }) {
  const { t } = useTranslation('imports')
  const [form] = useFields({ id: 'areas' })
  return (
    <Section title={t('areas.title', { count: areas.length })}>
      <Stack>
        <Text>{t('areas.note')}</Text>
        <ul>
          {areas.map(({ name, row_count }) => (
            <li key={name}>{t('areas.rows', { name, count: row_count })}</li>
          ))}
        </ul>
        <EntryForm form={form} submit={t('areas.submit', { count: areas.length })}>
          <input type="hidden" name="step" value="areas" />
        </EntryForm>
      </Stack>
    </Section>
  )
}

function Confirmation({ view, will_change }: { view: ImportView; will_change: number }) {
  const { t } = useTranslation('imports')
  const [form] = useFields({ id: 'confirmation' })
  const { counts, planned_at } = view
  if (will_change === 0) {
    return (
      <Notice title={t('confirm.nothing')}>
        {counts.refused > 0 ? t('confirm.all_refused') : t('confirm.same')}
      </Notice>
    )
  }
  return (
    <Section title={t('confirm.title', { new: counts.new, changed: counts.changed })}>
      <Stack>
        <Text>{counts.refused > 0 ? t('confirm.note', { refused: counts.refused }) : t('confirm.all')}</Text>
        <EntryForm form={form} submit={t('confirm.submit', { count: will_change })}>
          <input type="hidden" name="step" value="confirmation" />
          <input type="hidden" name="planned_at" value={planned_at ?? ''} />
        </EntryForm>
      </Stack>
    </Section>
  )
}
