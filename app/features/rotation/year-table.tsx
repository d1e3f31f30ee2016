// The turns of a year, one row each: the chair, its standing, and who changed it and why.
import { Group, Text } from '@mantine/core'
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { Months } from './month-name'

export type YearRow = {
  /** Null for a skipped month. */
  id: string | null
  since: string
  until: string
  base: string | null
  chair: string | null
  standing: 'base' | 'override' | 'swap' | 'cancelled' | 'skipped'
  isAnnounced: boolean
  isMadeGood: boolean
  isNow: boolean
  note: { reason: string | null; by: string | null; on: string } | null
}

const TONES = {
  base: 'neutral',
  override: 'info',
  swap: 'info',
  cancelled: 'bad',
  skipped: 'neutral',
} as const

export function YearTable({
  code,
  turns,
  empty,
}: {
  code: string
  turns: readonly YearRow[]
  empty: ReactNode
}) {
  const { t } = useTranslation('rotation')
  return (
    <DataTable
      label={t('title')}
      rows={turns}
      keyOf={({ since }) => since}
      empty={empty}
      columns={[
        {
          label: t('month'),
          cell: ({ id, isNow, ...turn }) => (
            <Group gap="xs">
              {id ? (
                <Link to={`/${code}/rotation/turns/${id}`}>
                  <Months {...turn} />
                </Link>
              ) : (
                <Months {...turn} />
              )}
              {isNow && <Badge tone="good">{t('now')}</Badge>}
            </Group>
          ),
        },
        { label: t('chair'), cell: (turn) => <Chair {...turn} /> },
        { label: t('standing'), cell: (turn) => <StandingBadges {...turn} /> },
        { label: t('note'), cell: ({ note }) => note && <ChangeNote {...note} /> },
      ]}
    />
  )
}

function Chair({ chair, base, standing }: YearRow) {
  const { t } = useTranslation('rotation')
  if (standing === 'skipped') return '—'
  return (
    <>
      {chair ?? t('nobody')}
      {base !== chair && (
        <Text size="sm" c="dimmed">
          {t('was', { name: base })}
        </Text>
      )}
    </>
  )
}

type Standing = Pick<YearRow, 'standing' | 'isAnnounced' | 'isMadeGood'>

export function StandingBadges({ standing, isAnnounced, isMadeGood }: Standing) {
  const { t } = useTranslation('rotation')
  return (
    <Group gap="xs">
      <Badge tone={TONES[standing]}>
        {standing === 'skipped' ? t('skipped') : t(`standings.${standing}`)}
      </Badge>
      {isMadeGood && <Badge tone="info">{t('made_good')}</Badge>}
      {!isAnnounced && standing !== 'skipped' && <Badge tone="warning">{t('draft')}</Badge>}
    </Group>
  )
}

function ChangeNote({ reason, by, on }: { reason: string | null; by: string | null; on: string }) {
  const { t } = useTranslation('rotation')
  return (
    <>
      {reason}
      <Text size="sm" c="dimmed">
        {[on, by && t('by', { name: by })].filter(Boolean).join(' ')}
      </Text>
    </>
  )
}
