// Which period, which figure, below which committee: a GET form. The period is part of the address, so its links stand beside.
import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { kindOf, PERIOD_KINDS, type Period, type PeriodKind } from '~/core/period'
import type { Option } from '~/ui/field'
import { FilterSelect, Filters } from '~/ui/filters'
import { PeriodName } from '~/ui/period-name'
import type { FigureName } from './figure'
import css from './pickers.module.css'

type PickersProps = {
  period: Period
  periods: Record<PeriodKind, Period[]>
  figures: readonly FigureName[]
  prefectures: readonly Option[]
  committees: readonly Option[]
}

export function Pickers({ period, periods, figures, prefectures, committees }: PickersProps) {
  const { t } = useTranslation('oversight')
  return (
    <div className={css.pickers}>
      <Periods period={period} periods={periods} />
      <Filters>
        {committees.length > 1 && (
          <FilterSelect
            name="committee"
            label={t('committee')}
            options={committees.slice(1)}
            otherwise={committees[0]?.label}
          />
        )}
        <FilterSelect
          name="figure"
          label={t('figure')}
          options={figures.map((name) => ({ value: name, label: t(`figures.${name}`) }))}
          otherwise={t('all_figures')}
        />
        {prefectures.length > 0 && <FilterSelect name="under" label={t('under')} options={prefectures} />}
      </Filters>
    </div>
  )
}

/** Kinds of period in a row, and below them the periods of the kind that is shown. */
function Periods({ period, periods }: Pick<PickersProps, 'period' | 'periods'>) {
  const { t } = useTranslation('oversight')
  const { search } = useLocation()
  const shown = kindOf(period)
  const to = (one: Period | undefined) => `/oversight/${one}${withoutPage(search)}`
  return (
    <nav aria-label={t('period')} className={css.periods}>
      <ul>
        {PERIOD_KINDS.map((kind) => (
          <li key={kind}>
            <Link to={to(periods[kind][0])} aria-current={kind === shown ? 'true' : undefined}>
              {t(`kinds.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
      <ul>
        {[...new Set([...periods[shown], period])].map((one) => (
          <li key={one}>
            <Link to={to(one)} aria-current={one === period ? 'page' : undefined}>
              <PeriodName of={one} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Another period begins at its first page; what else was chosen stays. */
function withoutPage(search: string): string {
  const query = new URLSearchParams(search)
  query.delete('after')
  query.delete('before')
  return query.size > 0 ? `?${query}` : ''
}
