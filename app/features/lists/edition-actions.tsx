// What can be done with an edition now, by whoever looks at it.
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Confirm } from '~/ui/confirm'
import { SubmitButton } from '~/ui/form'
import { LinkButton } from '~/ui/link-button'
import { PrintButton } from '~/ui/print-button'

type EditionActionsProps = {
  here: string
  version: number
  missing: number
  maySign: boolean
  mayUnsign: boolean
  mayPublish: boolean
  mayCorrect: boolean
}

export function EditionActions({ here, version, missing, ...may }: EditionActionsProps) {
  const { t } = useTranslation(['lists', 'ui'])
  return (
    <>
      {may.maySign && missing === 0 && (
        <Form method="post" action={`${here}/signature`}>
          <input type="hidden" name="version" value={version} readOnly />
          <SubmitButton intent="sign">{t('sign')}</SubmitButton>
        </Form>
      )}
      {may.mayUnsign && (
        <Form method="post" action={`${here}/signature`}>
          <SubmitButton intent="unsign" quiet>
            {t('unsign')}
          </SubmitButton>
        </Form>
      )}
      {may.mayPublish && (
        <Confirm label={t('publish')} question={t('publish_question')}>
          <Form method="post" action={`${here}/publication`}>
            <SubmitButton>{t('publish')}</SubmitButton>
          </Form>
        </Confirm>
      )}
      {may.mayCorrect && <LinkButton to={`${here}/correction`}>{t('correct')}</LinkButton>}
      <LinkButton to={`${here}/export.xlsx`} download>
        {t('export')}
      </LinkButton>
      <LinkButton to={`${here}/export.docx`} download>
        {t('ui:download_docx')}
      </LinkButton>
      <PrintButton />
    </>
  )
}
