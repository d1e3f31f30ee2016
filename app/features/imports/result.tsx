// What came of an import: how many rows, which were refused, and the way back while nothing depends on it.
import { useTranslation } from 'react-i18next'
import { Confirm } from '~/ui/confirm'
import { EntryForm, useFields } from '~/ui/form'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { Rows } from './rows'
import type { ImportView } from './view.server'

export function Result({ view }: { view: ImportView }) {
  const { t } = useTranslation(['imports', 'refusals'])
  const { stage, counts, refusal, home } = view
  if (stage === 'undone') return <Notice title={t('imports:undo.done')} />
  return (
    <>
      {refusal && (
        <Notice tone="bad" title={t(`refusals:${refusal}.title`)}>
          {t(`refusals:${refusal}.next`)}
        </Notice>
      )}
      <Notice tone="good" title={t('imports:result.title', { count: counts.committed })}>
        {t('imports:result.note', { new: counts.new, changed: counts.changed, refused: counts.refused })}
      </Notice>
      <div>
        <LinkButton to={home} main>
          {t('imports:result.ledger')}
        </LinkButton>
      </div>
      <Section>
        <Rows view={view} />
      </Section>
      {counts.committed > 0 && <Undo />}
    </>
  )
}

function Undo() {
  const { t } = useTranslation('imports')
  const [form] = useFields({ id: 'undo' })
  return (
    <Confirm label={t('undo.open')} question={t('undo.question')}>
      <EntryForm form={form} submit={t('undo.submit')}>
        <input type="hidden" name="step" value="undo" />
      </EntryForm>
    </Confirm>
  )
}
