// The way from the year plan to what is done with one turn.
import { useTranslation } from 'react-i18next'
import { type Month, yearOf } from '~/core/period'
import { useMonthName } from './month-name'

export function useTurnTrail(code: string, { id, since }: { id: string; since: Month }) {
  const { t } = useTranslation('rotation')
  const nameOf = useMonthName()
  return [
    { to: `/${code}/rotation/${yearOf(since)}`, label: t('title') },
    { to: `/${code}/rotation/turns/${id}`, label: nameOf(since) },
  ]
}
