// Grants, the latest first, each with its state in a word; one that is live is ended here.
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { Badge } from '~/ui/badge'
import { Confirm } from '~/ui/confirm'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { SubmitButton } from '~/ui/form'
import { isScope } from './grant'

export type ShownGrant = {
  id: string
  scope: string
  granted_at: string
  expires_on: string
  ended_at: string | null
  grantee: { id: string; name: string } | null
  granter: { name: string } | null
  state: 'live' | 'ended' | 'expired'
}

const TONES = { live: 'good', ended: 'neutral', expired: 'warning' } as const

export function GrantTable({
  code,
  grants,
  mayGrant,
}: {
  code: string
  grants: readonly ShownGrant[]
  mayGrant: boolean
}) {
  const { t } = useTranslation('grants')
  const columns: Column<ShownGrant>[] = [
    { label: t('committee'), cell: ({ grantee }) => grantee?.name },
    { label: t('scope'), cell: ({ scope }) => isScope(scope) && t(`scopes.${scope}`) },
    { label: t('expires_on'), cell: ({ expires_on }) => expires_on },
    {
      label: t('granted'),
      cell: ({ granter, granted_at }) => `${granter?.name ?? ''} ${minuteOf(granted_at)}`,
    },
    {
      label: t('state'),
      cell: ({ state, ended_at }) => (
        <>
          <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>{' '}
          {state === 'ended' && ended_at && minuteOf(ended_at)}
        </>
      ),
    },
  ]
  const end: Column<ShownGrant> = {
    label: t('end.column'),
    cell: ({ id, state, grantee }) =>
      state === 'live' && (
        <Confirm label={t('end.action')} question={t('end.question', { name: grantee?.name })}>
          <Form method="post" action={`/${code}/grants/${id}/ending`}>
            <SubmitButton quiet>{t('end.confirm')}</SubmitButton>
          </Form>
        </Confirm>
      ),
  }
  return (
    <DataTable
      label={t('grants')}
      columns={mayGrant ? [...columns, end] : columns}
      rows={grants}
      keyOf={({ id }) => id}
      empty={<Empty title={t('none')} />}
    />
  )
}
