// How far the seals reach, and what the last nightly check found.
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { minuteOf } from '~/core/calendar-date'
import { Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { FAULTS } from './audit'

type Check = {
  checked_at: string
  seals: number
  entries: number
  head_n: number | null
  head_hash: string | null
  fault: string | null
  fault_n: number | null
}

type SealsProps = { check: Check | null; seal: { n: number; sealed_at: string; hash: string } | null }

export function Seals({ check, seal }: SealsProps) {
  const { t } = useTranslation('audit')
  const fault = z.enum(FAULTS).safeParse(check?.fault).data
  const found =
    check &&
    t(fault ? 'seals.fault' : 'seals.whole', {
      at: minuteOf(check.checked_at),
      seals: check.seals,
      entries: check.entries,
    })
  return (
    <Section title={t('seals.title')}>
      {fault && <Notice tone="bad" title={t(`seals.faults.${fault}`, { n: check?.fault_n ?? '' })} />}
      <Facts
        facts={[
          {
            label: t('seals.sealed_upto'),
            value: seal ? t('seals.seal', { n: seal.n, at: minuteOf(seal.sealed_at) }) : t('seals.none'),
          },
          { label: t('seals.last_check'), value: found ?? t('seals.unchecked') },
          { label: t('seals.head'), value: check?.head_hash && <code>{check.head_hash}</code> },
        ]}
      />
    </Section>
  )
}
