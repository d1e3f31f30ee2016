// What an order would change, and the form that saves it.
import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DataTable } from '~/ui/data-table'
import { EntryForm, useFields } from '~/ui/form'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { useMonthName } from './month-name'
import type { Order } from './turn'

type OrderChangesProps = {
  here: string
  order: string
  version: number
  changes: readonly { since: string; now: string | null; next: string }[]
}

export function OrderChanges({ here, order, version, changes }: OrderChangesProps) {
  const { t } = useTranslation('rotation')
  const nameOf = useMonthName()
  const [form, fields] = useFields<Order>()
  return (
    <Section title={t('order.changes')}>
      <Stack gap="md">
        <DataTable
          label={t('order.changes')}
          rows={changes}
          keyOf={({ since }) => since}
          empty={<Notice title={t('order.no_changes')} />}
          columns={[
            { label: t('month'), cell: ({ since }) => nameOf(since) },
            { label: t('order.now_chair'), cell: ({ now }) => now ?? '—' },
            { label: t('order.then_chair'), cell: ({ next }) => next },
          ]}
        />
        <EntryForm
          form={form}
          submit={t('order.save')}
          action={here}
          beside={<LinkButton to={here}>{t('order.reset')}</LinkButton>}
        >
          <input type="hidden" name={fields.order.name} value={order} />
          <input type="hidden" name={fields.version.name} value={version} />
        </EntryForm>
      </Stack>
    </Section>
  )
}
