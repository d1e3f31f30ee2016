// Where one's mail goes, and naming another mailbox.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Section } from '~/ui/page'
import type { NewMailbox } from './mailbox'

type Mailbox = { address: string | null; is_proven: boolean } | null

export function MailboxForm({ mailbox }: { mailbox: Mailbox }) {
  const { t } = useTranslation('people')
  const [form, fields] = useFields<NewMailbox>({ id: 'mailbox' })
  return (
    <Section title={t('mailbox.title')}>
      <Text mb="sm">
        {mailbox?.address
          ? t(mailbox.is_proven ? 'mailbox.proven' : 'mailbox.unproven', { address: mailbox.address })
          : t('mailbox.none')}
      </Text>
      <EntryForm form={form} submit={t('mailbox.send')} action="/me/mailbox">
        <TextField
          field={fields.address}
          label={t('mailbox.address')}
          description={t('mailbox.hint')}
          type="email"
          autoComplete="email"
          required
        />
      </EntryForm>
    </Section>
  )
}
