// What is known of an edition: how far it is, who signed it, its document number, and whether it still says what was published.
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { Facts } from '~/ui/facts'
import css from './list.module.css'
import { StageBadge } from './list-words'
import type { Edition } from './lists.server'

export function EditionFacts({ edition, isVerified }: { edition: Edition; isVerified: boolean | null }) {
  const { t } = useTranslation('lists')
  const { stage, drafted_at, signature, publication, corrects, reason } = edition
  const signer = signature?.signer?.name ?? ''
  return (
    <Facts
      facts={[
        { label: t('state'), value: <StageBadge stage={stage} /> },
        { label: t('reference'), value: publication?.reference },
        { label: t('corrects'), value: corrects },
        { label: t('correction_reason'), value: reason },
        { label: t('drafted_at'), value: minuteOf(drafted_at) },
        { label: t('signed'), value: signature && `${signer} ${minuteOf(signature.signed_at)}`.trim() },
        { label: t('published_at'), value: publication && minuteOf(publication.published_at) },
        { label: t('hash'), value: publication && <code className={css.hash}>{publication.hash}</code> },
        {
          label: t('verified'),
          value: isVerified !== null && (isVerified ? t('verified_yes') : t('verified_no')),
        },
      ]}
    />
  )
}
