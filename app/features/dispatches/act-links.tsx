// What can be done with a dispatch now. Accepting one's own takes one press; everything else asks for words first.
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SubmitButton } from '~/ui/form'
import { LinkButton } from '~/ui/link-button'
import type { Act } from './act'
import { useActTitle } from './dispatch-words'

type ActLinksProps = {
  here: string
  acts: readonly Act[]
  isOwn: boolean
  /** Where the demand is sent to another lead, or to more that assist. */
  transfer: string | null
  /** The order on paper. */
  mayPrint: boolean
}

export function ActLinks({ here, acts, isOwn, transfer, mayPrint }: ActLinksProps) {
  const { t } = useTranslation('dispatches')
  const titleOf = useActTitle()
  const isOneKey = (act: Act) => act === 'acceptance' && isOwn
  return (
    <>
      {acts.some(isOneKey) && (
        <Form method="post" action={`${here}/acceptance`}>
          <SubmitButton>{t('acts.acceptance.title')}</SubmitButton>
        </Form>
      )}
      {acts
        .filter((act) => !isOneKey(act))
        .map((act) => (
          <LinkButton
            key={act}
            to={`${here}/${act}`}
            main={act === 'decision' || (isOwn && act === 'resolution')}
          >
            {titleOf(act, !isOwn)}
          </LinkButton>
        ))}
      {transfer && <LinkButton to={transfer}>{t('transfer')}</LinkButton>}
      {mayPrint && <LinkButton to={`${here}/order`}>{t('order')}</LinkButton>}
    </>
  )
}
