// Where one's account is signed in, each with a way to end it.
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { Badge } from '~/ui/badge'
import { type Column, DataTable } from '~/ui/data-table'
import { SubmitButton } from '~/ui/form'
import { Section } from '~/ui/page'

type Row = {
  session_id: string
  started_at: string
  last_seen_at: string
  address: string | null
  agent: string | null
  is_current: boolean
}

export function SignInList({ sign_ins }: { sign_ins: readonly Row[] }) {
  const { t } = useTranslation('people')
  const columns: Column<Row>[] = [
    { label: t('device'), cell: ({ agent }) => t(`devices.${deviceKind(agent ?? '')}`) },
    { label: t('address'), cell: ({ address }) => address },
    { label: t('started_at'), cell: ({ started_at }) => minuteOf(started_at) },
    { label: t('last_seen_at'), cell: ({ last_seen_at }) => minuteOf(last_seen_at) },
    {
      label: t('state'),
      cell: ({ is_current, session_id }) =>
        is_current ? <Badge tone="good">{t('current')}</Badge> : <End session_id={session_id} />,
    },
  ]
  return (
    <Section title={t('sign_ins')}>
      <DataTable
        label={t('sign_ins')}
        columns={columns}
        rows={sign_ins}
        keyOf={({ session_id }) => session_id}
      />
    </Section>
  )
}

function End({ session_id }: { session_id: string }) {
  const { t } = useTranslation('people')
  return (
    <Form method="post" action={`/me/sign-ins/${session_id}/end`}>
      <SubmitButton quiet>{t('end')}</SubmitButton>
    </Form>
  )
}

function deviceKind(agent: string): 'phone' | 'computer' {
  return /Mobile|Android|iPhone/.test(agent) ? 'phone' : 'computer'
}
