// While a county is being set up: how many steps are left, and the way there.
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'

export function SetupLeft({ code, count }: { code: string; count: number }) {
  const { t } = useTranslation('setup')
  return (
    <Notice title={t('left', { count })}>
      <LinkButton to={`/${code}/setup`} main>
        {t('continue')}
      </LinkButton>
    </Notice>
  )
}
