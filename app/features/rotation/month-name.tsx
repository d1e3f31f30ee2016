// A month, or the months of a turn, as people read them.
import { useTranslation } from 'react-i18next'
import { firstDay, type Month } from '~/core/period'
import { monthAfter } from './schedule'

export function useMonthName(): (month: Month) => string {
  const { t } = useTranslation('rotation')
  return (month) => {
    const [year, ofYear] = firstDay(month).split('-').map(Number)
    return t('in_month', { year, month: ofYear })
  }
}

/** `until` is the month after the last. */
export function Months({ since, until }: { since: Month; until: Month }) {
  const { t } = useTranslation('rotation')
  const nameOf = useMonthName()
  const last = monthAfter(until, -1)
  return last === since ? nameOf(since) : t('months', { from: nameOf(since), to: nameOf(last) })
}
