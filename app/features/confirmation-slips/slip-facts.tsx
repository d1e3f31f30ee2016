// What a slip is about, on the page that its code opens.
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { RESOLUTIONS } from '~/features/dispatches/dispatch'
import { Facts } from '~/ui/facts'
import type { OpenSlip } from './confirmation-slip'

export function SlipFacts({ slip }: { slip: OpenSlip }) {
  const { t } = useTranslation(['confirmationSlips', 'demands'])
  const outcome = RESOLUTIONS.find((one) => one === slip.outcome)
  return (
    <Facts
      facts={[
        { label: t('demands:unit'), value: slip.unit },
        { label: t('demands:category'), value: slip.category },
        { label: t('wording'), value: slip.wording },
        { label: t('demands:timeline.lead'), value: slip.body },
        { label: t('outcome'), value: outcome && t(`demands:resolutions.${outcome}`) },
        { label: t('reply'), value: slip.reply },
        { label: t('replied_at'), value: minuteOf(slip.replied_at) },
        { label: t('demands:timeline.answer_by'), value: minuteOf(slip.answer_by) },
      ]}
    />
  )
}
