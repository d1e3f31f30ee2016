// What an import would do to the ledger, before anything is done: by outcome, row by row, with the step that does it.
import { useTranslation } from 'react-i18next'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { Rows } from './rows'
import type { ImportView } from './view.server'

export function Plan({ view }: { view: ImportView }) {
  return (
    <>
      {view.missing_areas.length > 0 && <MissingAreas areas={view.missing_areas} />}
      <Confirmation view={view} />
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
      <p>{t('areas.note')}</p>
      <ul>
        {areas.map(({ name, row_count }) => (
          <li key={name}>{t('areas.rows', { name, count: row_count })}</li>
        ))}
      </ul>
      <EntryForm form={form} submit={t('areas.submit', { count: areas.length })}>
        <input type="hidden" name="step" value="areas" />
      </EntryForm>
    </Section>
  )
}

function Confirmation({ view }: { view: ImportView }) {
  const { t } = useTranslation('imports')
  const [form] = useFields({ id: 'confirmation' })
  const { counts, planned_at } = view
  const will_change = counts.new + counts.changed
  if (will_change === 0) {
    return (
      <Notice title={t('confirm.nothing')}>
        {counts.refused > 0 ? t('confirm.all_refused') : t('confirm.same')}
      </Notice>
    )
  }
  return (
    <Section title={t('confirm.title', { new: counts.new, changed: counts.changed })}>
      <p>{t('confirm.note', { refused: counts.refused })}</p>
      <EntryForm form={form} submit={t('confirm.submit', { count: will_change })}>
        <input type="hidden" name="step" value="confirmation" />
        <input type="hidden" name="planned_at" value={planned_at ?? ''} />
      </EntryForm>
    </Section>
  )
}
