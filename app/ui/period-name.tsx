// A half-month or month as people read it; its key is for addresses.
import { useTranslation } from 'react-i18next'
import { firstDay, HalfMonth, Month } from '~/core/period'

/** Nothing where the key is no period but, say, the id of an import. */
export function PeriodName({ of: key }: { of: string }) {
  const { t } = useTranslation('ui')
  if (Month.safeParse(key).success) return t('period.month', partsOf(key))
  if (!HalfMonth.safeParse(key).success) return null
  return t(key.endsWith('H1') ? 'period.first_half' : 'period.second_half', partsOf(key))
}

function partsOf(period: string) {
  const [year, month] = firstDay(period).split('-').map(Number)
  return { year, month }
}
