// What a person has handed over lately, with the way back while it stands open.
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { Confirm } from '~/ui/confirm'
import { DataTable } from '~/ui/data-table'
import { SubmitButton } from '~/ui/form'
import { Section } from '~/ui/page'
import { mayUndo } from './handover'
import type { Handovers } from './handovers.server'

export function LatestHandovers({ handovers, now }: { handovers: Handovers; now: string }) {
  const { t } = useTranslation('handovers')
  if (handovers.length === 0) return null
  return (
    <Section title={t('latest')}>
      <DataTable
        label={t('latest')}
        rows={handovers}
        keyOf={({ id }) => id}
        columns={[
          { label: t('at'), cell: ({ handed_over_at }) => minuteOf(handed_over_at) },
          {
            label: t('receiver'),
            cell: ({ to }) =>
              to && (
                <Link to={`../../${to.id}`} relative="path">
                  {to.name}
                </Link>
              ),
          },
          { label: t('by'), cell: ({ by }) => by?.name },
          { label: t('records'), numeric: true, cell: ({ handover_items }) => handover_items.length },
          {
            label: t('undo'),
            cell: (handover) =>
              handover.undone_at
                ? t('undone', { at: minuteOf(handover.undone_at) })
                : mayUndo(handover, new Date(now)) && (
                    <Confirm label={t('undo')} question={t('undo_question')}>
                      <Form method="post" action={`../handovers/${handover.id}/undo`} relative="path">
                        <SubmitButton quiet>{t('undo')}</SubmitButton>
                      </Form>
                    </Confirm>
                  ),
          },
        ]}
      />
    </Section>
  )
}
