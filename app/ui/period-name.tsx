// A period as people read it; its key is for addresses.
import { useTranslation } from 'react-i18next'
import { Period } from '~/core/period'
import { periodWords } from '~/core/period-words'

/** Nothing where the key is no period but, say, the id of an import. */
export function PeriodName({ of: key }: { of: string }) {
  const { t } = useTranslation('ui')
  if (!Period.safeParse(key).success) return null
  const { phrase, ...params } = periodWords(key)
  return t(`period.${phrase}`, params)
}
