// Who signed up for an activity, in the order in which they came.
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { Confirm } from '~/ui/confirm'
import { type Column, DataTable } from '~/ui/data-table'
import { SubmitButton } from '~/ui/form'
import { Section } from '~/ui/page'
import type { ShownRegistration } from './registrations.server'

type RegistrationListProps = {
  here: string
  registrations: readonly ShownRegistration[]
  mayCancel: boolean
  /** Whoever organises sees them all, a contact its own. */
  showsUnit: boolean
}

export function RegistrationList({ here, registrations, mayCancel, showsUnit }: RegistrationListProps) {
  const { t } = useTranslation('registrations')
  const needsNames = registrations.some(({ names }) => names.length > 0)
  const names: Column<ShownRegistration> = {
    label: t('names'),
    cell: ({ names }) => names.map(({ name }) => name).join(t('separator')),
  }
  const cancelling: Column<ShownRegistration> = {
    label: t('action'),
    cell: ({ id }) => (
      <Confirm label={t('cancel')} question={t('cancel_question')}>
        <Form method="post" action={`${here}/registrations/${id}/cancellation`}>
          <SubmitButton quiet>{t('cancel')}</SubmitButton>
        </Form>
      </Confirm>
    ),
  }
  return (
    <Section title={showsUnit ? t('all') : t('own')}>
      <DataTable
        label={t('all')}
        rows={registrations}
        keyOf={({ id }) => id}
        columns={[
          { label: t('unit'), cell: ({ unit_name }) => unit_name },
          { label: t('places'), cell: ({ places }) => places },
          ...(needsNames ? [names] : []),
          {
            label: t('state'),
            cell: ({ isAdmitted }) =>
              isAdmitted ? (
                <Badge tone="good">{t('admitted')}</Badge>
              ) : (
                <Badge tone="warning">{t('waiting')}</Badge>
              ),
          },
          ...(mayCancel ? [cancelling] : []),
        ]}
      />
    </Section>
  )
}
