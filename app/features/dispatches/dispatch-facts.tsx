// The facts of a dispatch: whose it is, of what kind, and by when.
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { Facts } from '~/ui/facts'
import { Section } from '~/ui/page'
import { Due, Standing } from './dispatch-words'
import type { ShownDispatch } from './reading.server'

type DispatchFactsProps = { code: string; dispatch: ShownDispatch & { days_late: number | null } }

export function DispatchFacts({ code, dispatch }: DispatchFactsProps) {
  const { t } = useTranslation('dispatches')
  const { demand, body, part, is_final, allowance_unit, allowance, extended_by } = dispatch
  const lasts = (count: number) => t(allowance_unit === 'hours' ? 'hours' : 'workdays', { count })
  return (
    <Section>
      <Facts
        facts={[
          {
            label: t('standing'),
            value: <Standing standing={dispatch.standing} urgency={demand.urgency} />,
          },
          { label: t('due'), value: <Due {...dispatch} /> },
          {
            label: t('allowance'),
            value: extended_by
              ? t('extended', { allowance: lasts(allowance), more: lasts(extended_by) })
              : lasts(allowance),
          },
          { label: t('body'), value: body.name },
          { label: t('part'), value: t(part === 'lead' ? 'parts.lead' : 'parts.assist') },
          { label: t('final'), value: is_final && t('is_final') },
          { label: t('sent_at'), value: minuteOf(dispatch.started_at) },
          {
            label: t('unit'),
            value: demand.unit ? (
              <Link to={`/${code}/units/${demand.unit.id}`}>{demand.unit.name}</Link>
            ) : (
              t('unit_closed')
            ),
          },
          { label: t('category'), value: demand.category.name },
          {
            label: t('demand'),
            value: <Link to={`/${code}/demands/${demand.id}`}>{demand.reference}</Link>,
          },
        ]}
      />
    </Section>
  )
}
