// What stands on a dispatch order: to whom, what is asked, by when, and room to answer by hand. It goes to the department, so it says no more
// than the department may read, whoever prints it.
import type { i18n } from 'i18next'
import { dayOf, minuteOf } from '~/core/calendar-date'
import type { Paper } from '~/core/paper'
import type { ShownDispatch } from '~/features/dispatches/reading.server'

type Printed = { issuer: string; others: readonly { part: string; name: string }[]; square: Paper['square'] }

export function orderPaper(words: i18n, dispatch: ShownDispatch, { issuer, others, square }: Printed): Paper {
  const t = words.getFixedT(null, 'dispatchOrders')
  const ofDemands = words.getFixedT(null, 'demands')
  const { demand, body, steps, part, started_at } = dispatch
  const isClosed = demand.confidentiality === 'secretariat_only'
  const row = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : [])
  const namesOf = (kind: string) =>
    others
      .filter((one) => one.part === kind)
      .map(({ name }) => name)
      .join(ofDemands('timeline.and'))
  return {
    issuer,
    number: t('number', { reference: demand.reference }),
    title: t(part === 'lead' ? 'title_lead' : 'title_assist'),
    to: t('to', { body: body.name }),
    rows: [
      ...row(t('unit'), isClosed ? t('closed') : demand.unit?.name),
      ...row(ofDemands('category'), demand.category.name),
      ...row(
        ofDemands('urgency'),
        ofDemands(`urgencies.${demand.urgency === 'urgent' ? 'urgent' : 'ordinary'}`),
      ),
      ...row(ofDemands('raised_on'), demand.raised_on),
      ...row(ofDemands('wording'), demand.wording),
      ...row(ofDemands('body'), isClosed ? null : demand.text?.body),
      ...row(t('words'), steps.find(({ kind }) => kind === 'sent')?.words),
      ...row(ofDemands('timeline.lead'), namesOf('lead')),
      ...row(ofDemands('timeline.assistants'), namesOf('assist')),
      ...row(t('due'), dueOf(words, dispatch)),
    ],
    spaces: [
      { label: t('answer'), lines: [t('ticks'), t('signature')] },
      { label: t('leader'), lines: [t('signature')] },
    ],
    square,
    signed: [issuer, dayOf(new Date(started_at))],
  }
}

/** `5 个工作日，2026-12-02 17:30 前（暂定）`. */
function dueOf(words: i18n, dispatch: ShownDispatch): string {
  const t = words.getFixedT(null, 'dispatchOrders')
  const { allowance, extended_by, allowance_unit, due_at, is_provisional } = dispatch
  const unit = allowance_unit === 'hours' ? 'hours' : 'workdays'
  const time = words.getFixedT(null, 'demands')(`timeline.amounts.${unit}`, {
    count: allowance + extended_by,
  })
  if (!due_at) return time
  return t(is_provisional ? 'provisional_until' : 'until', { time, at: minuteOf(due_at) })
}
