// Whether somebody signs in with a second factor; the security administrator resets one that was lost.
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Confirm } from '~/ui/confirm'
import { Facts } from '~/ui/facts'
import { SubmitButton } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'

type FactorSectionProps = { hasFactor: boolean; mayReset: boolean; wasReset: boolean }

export function FactorSection({ hasFactor, mayReset, wasReset }: FactorSectionProps) {
  const { t } = useTranslation('members')
  return (
    <Section title={t('factor')}>
      {wasReset && <Notice tone="good" title={t('factor_was_reset')} />}
      <Facts facts={[{ label: t('state'), value: t(hasFactor ? 'factor_on' : 'factor_off') }]} />
      {hasFactor && mayReset && (
        <Confirm label={t('factor_reset')} question={t('factor_question')}>
          <Form method="post" action="factor-reset">
            <SubmitButton>{t('factor_reset')}</SubmitButton>
          </Form>
        </Confirm>
      )}
    </Section>
  )
}
