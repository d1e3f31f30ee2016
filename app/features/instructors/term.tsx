// From when to when somebody is appointed, in days that count.
import { useTranslation } from 'react-i18next'
import { addDays } from '~/core/calendar-date'

export function Term({ appointed_on, ends_on }: { appointed_on: string; ends_on: string | null }) {
  const { t } = useTranslation('instructors')
  if (!ends_on) return t('term_open', { since: appointed_on })
  return t('term_closed', { since: appointed_on, last: addDays(ends_on, -1) })
}
