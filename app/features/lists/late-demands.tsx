// Urgent demands that came after the draft: the others wait for the next quarter.
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '~/ui/data-table'
import { SubmitButton } from '~/ui/form'
import { Section } from '~/ui/page'

type Late = { id: string; reference: string; raised_on: string; category: string }

export function LateDemands({ here, demands }: { here: string; demands: readonly Late[] }) {
  const { t } = useTranslation('lists')
  return (
    <Section title={t('late')}>
      <DataTable
        label={t('late')}
        rows={demands}
        keyOf={({ id }) => id}
        columns={[
          { label: t('demand'), cell: ({ reference }) => reference },
          { label: t('category'), cell: ({ category }) => category },
          { label: t('raised_on'), cell: ({ raised_on }) => raised_on },
          {
            label: t('change'),
            cell: ({ id }) => (
              <Form method="post" action={`${here}/late-demands/${id}`}>
                <SubmitButton quiet>{t('take_in')}</SubmitButton>
              </Form>
            ),
          },
        ]}
      />
    </Section>
  )
}
