// Who signed up for an activity, in the order in which they came.
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { Confirm } from '~/ui/confirm'
import { DataTable } from '~/ui/data-table'
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
  return (
    <Section title={showsUnit ? t('all') : t('own')}>
      <DataTable
        label={t('all')}
        rows={registrations}
        keyOf={({ id }) => id}
        columns={[
          { label: t('unit'), cell: ({ unit_name }) => unit_name },
          { label: t('places'), cell: ({ places }) => places },
          { label: t('names'), cell: ({ names }) => names.map(({ name }) => name).join(t('separator')) },
          {
            label: t('state'),
            cell: ({ isAdmitted }) =>
              isAdmitted ? (
                <Badge tone="good">{t('admitted')}</Badge>
              ) : (
                <Badge tone="warning">{t('waiting')}</Badge>
              ),
          },
          {
            label: t('action'),
            cell: ({ id }) =>
              mayCancel && (
                <Confirm label={t('cancel')} question={t('cancel_question')}>
                  <Form method="post" action={`${here}/registrations/${id}/cancellation`}>
                    <SubmitButton quiet>{t('cancel')}</SubmitButton>
                  </Form>
                </Confirm>
              ),
          },
        ]}
      />
    </Section>
  )
}
