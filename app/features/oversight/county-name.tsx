// A county in the comparison: the way into its own pages where the grant says so, and why there are no figures where there are none.
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { CountyRow } from './county-row'
import css from './figures.module.css'

export function CountyName({
  code,
  name,
  above,
  scope,
  state,
  ends_on,
  successor,
  merged,
  turned_on,
}: CountyRow) {
  const { t } = useTranslation('oversight')
  const isOpen = scope === 'list' || scope === 'case'
  const notes = [
    state === 'not_granted' && t('not_granted'),
    state === 'no_data' && t('no_data'),
    ends_on && t(successor ? 'ended_into' : 'ended', { day: ends_on, successor }),
    merged && t('merged', { day: turned_on, names: merged }),
  ].filter(Boolean)
  return (
    <span className={css.county}>
      {isOpen ? <Link to={`/${code}`}>{name}</Link> : name}
      <small>{[above, ...notes].filter(Boolean).join(' · ')}</small>
    </span>
  )
}
