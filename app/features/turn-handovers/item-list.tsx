// The items of the checklist, each with its own small form, so that ticking needs no script.
import { Text } from '@mantine/core'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { SubmitButton } from '~/ui/form'

type ItemListProps = { items: readonly { item: string; at: string | null }[]; mayEdit: boolean; here: string }

export function ItemList({ items, mayEdit, here }: ItemListProps) {
  const { t } = useTranslation('turnHandovers')
  return (
    <DataTable
      label={t('title')}
      rows={items}
      keyOf={({ item }) => item}
      columns={[
        { label: t('item'), cell: ({ item }) => item },
        {
          label: t('state'),
          cell: ({ at }) => (
            <>
              {at ? <Badge tone="good">{t('done')}</Badge> : <Badge tone="warning">{t('open')}</Badge>}
              {at && (
                <Text size="sm" c="dimmed">
                  {t('done_at', { at })}
                </Text>
              )}
            </>
          ),
        },
        {
          label: t('action'),
          cell: ({ item, at }) =>
            mayEdit ? (
              <Form method="post" action={`${here}/ticks`} preventScrollReset>
                <input type="hidden" name="item" value={item} />
                <input type="hidden" name="isDone" value={at ? 'no' : 'yes'} />
                <SubmitButton quiet>{t(at ? 'untick' : 'tick')}</SubmitButton>
              </Form>
            ) : (
              '—'
            ),
        },
      ]}
    />
  )
}
