// What was hidden, on a page of its own: where the browser runs no script, asking for it is a plain form.
import { resolvePath, useActionData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from './link-button'
import { Page, Section } from './page'

/** `back`: the page it was hidden on, seen from the address that reveals. */
export function Revealed({ back }: { back: string }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const answer = useActionData<{ text: string }>()
  return (
    <Page
      title={t('revealed')}
      lead={t('reveal_note')}
      actions={<LinkButton to={resolvePath(back, pathname).pathname}>{t('back')}</LinkButton>}
    >
      {answer && <Section>{answer.text}</Section>}
    </Page>
  )
}
