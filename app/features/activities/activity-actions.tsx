// What can be done with an activity now, by whoever looks at it.
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Confirm } from '~/ui/confirm'
import { SubmitButton } from '~/ui/form'
import { LinkButton } from '~/ui/link-button'
import { PrintButton } from '~/ui/print-button'

type ActivityActionsProps = Record<
  | 'mayEdit'
  | 'mayDrop'
  | 'mayPublish'
  | 'mayHold'
  | 'mayCancel'
  | 'maySumUp'
  | 'maySignUp'
  | 'mayTick'
  | 'maySeeDoor',
  boolean
> & { here: string }

export function ActivityActions({ here, ...may }: ActivityActionsProps) {
  const { t } = useTranslation('activities')
  return (
    <>
      {may.maySignUp && (
        <LinkButton to={`${here}/registrations/new`} main>
          {t('sign_up')}
        </LinkButton>
      )}
      {may.mayPublish && <StepButton to={`${here}/publication`} label={t('publish')} />}
      {may.mayHold && <StepButton to={`${here}/holding`} label={t('hold')} />}
      {may.mayTick && <LinkButton to={`${here}/attendance`}>{t('attendance')}</LinkButton>}
      {may.maySeeDoor && <LinkButton to={`${here}/door`}>{t('door')}</LinkButton>}
      {may.maySumUp && (
        <LinkButton to={`${here}/summary`} main>
          {t('sum_up')}
        </LinkButton>
      )}
      {may.mayEdit && <LinkButton to={`${here}/edit`}>{t('edit')}</LinkButton>}
      {may.mayCancel && <LinkButton to={`${here}/cancellation`}>{t('cancel')}</LinkButton>}
      <PrintButton />
      {may.mayDrop && (
        <Confirm label={t('drop')} question={t('drop_question')}>
          <StepButton to={`${here}/removal`} label={t('drop')} />
        </Confirm>
      )}
    </>
  )
}

function StepButton({ to, label }: { to: string; label: string }) {
  return (
    <Form method="post" action={to}>
      <SubmitButton>{label}</SubmitButton>
    </Form>
  )
}
