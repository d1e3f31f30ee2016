// Setting up an authenticator: the picture to scan, the same as letters, and the first code as proof that it worked.
import { Anchor, Code, Image, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Section } from '~/ui/page'
import type { Confirmed } from './second-factor'

type Offer = { address: string; letters: string; picture: string }

/** `isReplacing`: the factor that there is must be shown once more. */
export function EnrolForm({ offer, isReplacing }: { offer: Offer; isReplacing?: boolean }) {
  const { t } = useTranslation('secondFactors')
  const [form, fields] = useFields<Confirmed>()
  return (
    <Section>
      <Stack gap="md">
        <Text>{t('install')}</Text>
        <Image src={offer.picture} w={220} h={220} alt={t('picture')} />
        <Anchor href={offer.address}>{t('same_phone')}</Anchor>
        <div>
          <Text size="sm">{t('letters')}</Text>
          <Code fz="md">{offer.letters}</Code>
        </div>
        <EntryForm form={form} submit={t('confirm')}>
          {isReplacing && <CodeField field={fields.current_code} label={t('current_code')} />}
          <CodeField field={fields.code} label={t(isReplacing ? 'new_code' : 'first_code')} />
        </EntryForm>
      </Stack>
    </Section>
  )
}

type CodeFieldProps = { field: Parameters<typeof TextField>[0]['field']; label: string }

export function CodeField({ field, label }: CodeFieldProps) {
  return (
    <TextField
      field={field}
      label={label}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={40}
      required
    />
  )
}
