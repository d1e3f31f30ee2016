// Months without a turn: those to come, and a form for another one.

import { Stack } from '@mantine/core'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '~/ui/data-table'
import { TextField } from '~/ui/field'
import { EntryForm, SubmitButton, useFields } from '~/ui/form'
import { Section } from '~/ui/page'
import { useMonthName } from './month-name'
import type { NewSkip } from './turn'

export function SkipList({
  code,
  skips,
}: {
  code: string
  skips: readonly { month: string; reason: string | null }[]
}) {
  const { t } = useTranslation('rotation')
  const nameOf = useMonthName()
  const [form, fields] = useFields<NewSkip>({ id: 'skip' })
  const here = `/${code}/rotation/skips`
  return (
    <Section title={t('skip.title')}>
      <Stack gap="md">
        <p>{t('skip.lead')}</p>
        <DataTable
          label={t('skip.title')}
          rows={skips}
          keyOf={({ month }) => month}
          empty={<p>{t('skip.none')}</p>}
          columns={[
            { label: t('skip.month'), cell: ({ month }) => nameOf(month) },
            { label: t('skip.reason'), cell: ({ reason }) => reason ?? '—' },
            {
              label: t('skip.remove'),
              cell: ({ month }) => (
                <Form method="post" action={`${here}/${month}/removal`}>
                  <SubmitButton quiet>{t('skip.remove')}</SubmitButton>
                </Form>
              ),
            },
          ]}
        />
        <EntryForm form={form} submit={t('skip.action')} action={here}>
          <TextField field={fields.month} type="month" label={t('skip.month')} required />
          <TextField field={fields.reason} label={t('skip.reason')} maxLength={200} />
        </EntryForm>
      </Stack>
    </Section>
  )
}
