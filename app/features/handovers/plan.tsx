// What exactly would be handed over, what would stay and why, and the button.
import { useTranslation } from 'react-i18next'
import { isRole } from '~/core/ability'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { DateField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import type { NewHandover } from './handover'

type Item = {
  kind: string
  record_id: string | null
  role: string | null
  place: string | null
  count: number
  refusal: string | null
}
type PlanProps = { to: { id: string; name: string }; today: string; preview: readonly Item[] }

export function HandoverPlan({ to, today, preview }: PlanProps) {
  const { t } = useTranslation('handovers')
  const [form, fields] = useFields<NewHandover>({ defaultValue: { since: today } })
  const moving = preview.filter(({ refusal }) => refusal === null)
  return (
    <Section title={t('plan', { count: moving.length, stays: preview.length - moving.length })}>
      <DataTable
        label={t('items')}
        rows={preview}
        keyOf={({ kind, record_id }) => `${kind}-${record_id}`}
        columns={[
          { label: t('item'), cell: (item) => <ItemName {...item} /> },
          { label: t('count'), numeric: true, cell: ({ count }) => count },
          { label: t('outcome'), cell: ({ refusal }) => <Outcome refusal={refusal} /> },
        ]}
      />
      {moving.length === 0 ? (
        <Notice title={t('nothing')}>{t('nothing_next')}</Notice>
      ) : (
        <EntryForm form={form} submit={t('submit', { name: to.name })} once="id">
          <input type="hidden" name="to" value={to.id} />
          <DateField
            field={fields.since}
            label={t('since')}
            description={t('since_hint')}
            min={today}
            required
          />
        </EntryForm>
      )}
    </Section>
  )
}

function ItemName({ kind, role, place }: Item) {
  const { t } = useTranslation(['handovers', 'members'])
  if (kind === 'assignments') return t('units')
  if (kind === 'invitations') return t('invitations')
  const named = role && isRole(role) ? t(`members:roles.${role}`) : role
  return place ? `${named} · ${place}` : named
}

function Outcome({ refusal }: { refusal: string | null }) {
  const { t } = useTranslation('handovers')
  if (refusal === null) return <Badge tone="good">{t('moves')}</Badge>
  return (
    <>
      <Badge tone="warning">{t('stays')}</Badge>{' '}
      {t(refusal === 'roles_exclude' ? 'reasons.roles_exclude' : 'reasons.not_allowed')}
    </>
  )
}
