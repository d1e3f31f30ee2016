// The months around one: a step back, a step forward.
import { useTranslation } from 'react-i18next'
import { firstDay, type Month, nextPeriod, previousPeriod } from '~/core/period'
import { LinkButton } from '~/ui/link-button'

export function MonthLinks({ to, month }: { to: (month: Month) => string; month: Month }) {
  const { t } = useTranslation('logs')
  return (
    <>
      <LinkButton to={to(previousPeriod(month))}>{t('earlier')}</LinkButton>
      <LinkButton to={to(nextPeriod(month))}>{t('later')}</LinkButton>
    </>
  )
}

/** For a sentence that names a month. */
export function monthWords(month: Month): { year: string; month: number } {
  const [year = '', ofYear] = firstDay(month).split('-')
  return { year, month: Number(ofYear) }
}
