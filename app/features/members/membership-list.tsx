// The roles somebody holds, and the invitations that are still open; who could give one may end it.
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isRole, type Role } from '~/core/ability'
import { minuteOf } from '~/core/calendar-date'
import { Badge } from '~/ui/badge'
import { Confirm } from '~/ui/confirm'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { SubmitButton } from '~/ui/form'
import { Section } from '~/ui/page'

type Place = { name: string } | null
type Held = { id: string; role: string; bodies: Place; areas: Place; units: Place }
export type MemberRoles = {
  memberships: (Held & { granted_at: string })[]
  invitations: (Held & { email: string; manner: string; expires_at: string; sent_at: string | null })[]
}
type State = 'holds' | 'is_invited' | 'is_waiting' | 'is_printed' | 'is_to_print'
type Row = Held & { kind: 'memberships' | 'invitations'; note: string; state: State }

export function MembershipList({ member, roles }: { member: MemberRoles; roles: readonly Role[] }) {
  const { t } = useTranslation('members')
  const rows: Row[] = [
    ...member.memberships.map((held) => ({
      ...held,
      kind: 'memberships' as const,
      note: t('since', { at: minuteOf(held.granted_at) }),
      state: 'holds' as const,
    })),
    ...member.invitations.map((held) => ({
      ...held,
      kind: 'invitations' as const,
      note: t('invited', { email: held.email, at: minuteOf(held.expires_at) }),
      state: stateOf(held),
    })),
  ]
  const columns: Column<Row>[] = [
    { label: t('role'), cell: ({ role }) => (isRole(role) ? t(`roles.${role}`) : role) },
    { label: t('place'), cell: ({ bodies, areas, units }) => (bodies ?? areas ?? units)?.name },
    {
      label: t('state'),
      cell: ({ state }) => <Badge tone={state === 'holds' ? 'good' : 'info'}>{t(state)}</Badge>,
    },
    { label: t('note'), cell: ({ note }) => note },
    { label: t('end'), cell: (row) => roles.some((role) => role === row.role) && <End {...row} /> },
  ]
  return (
    <Section title={t('roles_held')}>
      <DataTable
        label={t('roles_held')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={t('no_role')} />}
      />
    </Section>
  )
}

function stateOf({ manner, sent_at }: MemberRoles['invitations'][number]): State {
  if (manner === 'slip') return sent_at ? 'is_printed' : 'is_to_print'
  return sent_at ? 'is_invited' : 'is_waiting'
}

function End({ kind, id }: Row) {
  const { t } = useTranslation('members')
  const isHeld = kind === 'memberships'
  return (
    <Confirm
      label={t(isHeld ? 'end' : 'withdraw')}
      question={t(isHeld ? 'end_question' : 'withdraw_question')}
    >
      <Form method="post" action={isHeld ? `memberships/${id}/end` : `invitations/${id}/withdrawal`}>
        <SubmitButton quiet>{t(isHeld ? 'end' : 'withdraw')}</SubmitButton>
      </Form>
    </Confirm>
  )
}
