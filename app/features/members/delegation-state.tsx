// Whether the office lets people in by itself, and the button of whoever decides that.
import { Text } from '@mantine/core'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { Confirm } from '~/ui/confirm'
import { SubmitButton } from '~/ui/form'
import { Notice } from '~/ui/notice'

export type Delegation = { delegated_at: string; delegated_by: { name: string } | null } | null

export function DelegationState({ delegation, mayDecide }: { delegation: Delegation; mayDecide: boolean }) {
  const { t } = useTranslation('members')
  const word = delegation ? 'ended' : 'given'
  return (
    <Notice title={t(delegation ? 'delegation.given' : 'delegation.none')}>
      <Text size="sm" mb="sm">
        {delegation
          ? t('delegation.since', {
              at: minuteOf(delegation.delegated_at),
              name: delegation.delegated_by?.name ?? '—',
            })
          : t('delegation.without')}
      </Text>
      {mayDecide && (
        <Confirm
          key={word}
          label={t(`delegation.${word}_action`)}
          question={t(`delegation.${word}_question`)}
        >
          <Form method="post" action="delegation">
            <input type="hidden" name="word" value={word} />
            <SubmitButton quiet>{t(`delegation.${word}_action`)}</SubmitButton>
          </Form>
        </Confirm>
      )}
    </Notice>
  )
}
