// Units that began to operate since the forms were handed out: seen, and added in one click.
import { useTranslation } from 'react-i18next'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'

export function Formless({ to, count }: { to: string; count: number }) {
  const { t } = useTranslation('campaigns')
  const [form] = useFields({ id: 'formless' })
  if (count === 0) return null
  return (
    <Notice tone="warning" title={t('formless', { count })}>
      <EntryForm form={form} action={to} submit={t('formless_add')} />
    </Notice>
  )
}
