// What stands on a reply slip: what was answered, where to scan, and boxes to tick for whoever would rather not.
import type { i18n } from 'i18next'
import { type CalendarDate, minuteOf } from '~/core/calendar-date'
import type { Paper } from '~/core/paper'
import { RATINGS, RESOLUTIONS } from '~/features/dispatches/dispatch'
import type { Printed, Resolution } from './confirmation-slips.server'

/** Of a demand that only the secretariat reads, the unit's name is left out: the sheet may lie about. */
export function slipPaper(
  words: i18n,
  issuer: string,
  { demand, body, outcome, reply, done_at, answer_by }: Resolution,
  { code, address, square }: Printed,
  today: CalendarDate,
): Paper {
  const t = words.getFixedT(null, 'confirmationSlips')
  const ofDemands = words.getFixedT(null, 'demands')
  const isClosed = demand.confidentiality === 'secretariat_only'
  const known = RESOLUTIONS.find((one) => one === outcome)
  const row = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : [])
  const ticks = [...RATINGS.map((rating) => ofDemands(`ratings.${rating}`)), ofDemands('verdicts.reopened')]
  return {
    issuer,
    number: t('paper.number', { reference: demand.reference }),
    title: t('paper.title'),
    to: isClosed ? t('paper.to_unit') : t('paper.to', { unit: demand.unit?.name ?? t('paper.unit') }),
    rows: [
      ...row(ofDemands('category'), demand.category.name),
      ...row(t('wording'), demand.wording),
      ...row(ofDemands('timeline.lead'), body.name),
      ...row(t('outcome'), known && ofDemands(`resolutions.${known}`)),
      ...row(t('reply'), reply),
      ...row(t('replied_at'), minuteOf(done_at)),
    ],
    spaces: [
      {
        label: t('paper.opinion'),
        lines: [ticks.map((tick) => `□ ${tick}`).join('　'), t('paper.remarks'), t('paper.sign')],
      },
    ],
    square: {
      address,
      picture: square,
      lines: [
        t('paper.scan', { until: answer_by && minuteOf(answer_by) }),
        address,
        t('paper.code', { code }),
        t('paper.once'),
      ],
    },
    signed: [issuer, today],
  }
}
