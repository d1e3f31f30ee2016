// The form of the county's rules and texts. What was saved makes a new form.
import { SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LongTextField, NumberField, SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import type { TypedSettings } from './settings'

export function SettingsForm({ settings }: { settings: TypedSettings }) {
  const { t } = useTranslation('settings')
  const [form, fields] = useFields<TypedSettings>({ defaultValue: settings })
  return (
    <EntryForm form={form} submit={t('save')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <SelectField field={fields.language} label={t('language')} options={languageOptions} required />
        <TextField field={fields.mail_sender_name} label={t('mail_sender_name')} maxLength={40} required />
        <TextField
          field={fields.quiet_until}
          label={t('quiet_until')}
          description={t('quiet_hint')}
          required
        />
        <TextField field={fields.quiet_from} label={t('quiet_from')} description={t('quiet_hint')} required />
        <TextField field={fields.filing_icp} label={t('filing_icp')} maxLength={60} />
        <TextField field={fields.filing_police} label={t('filing_police')} maxLength={60} />
      </SimpleGrid>
      <NumberField
        field={fields.active_days_min}
        label={t('active_days_min')}
        description={t('active_days_hint')}
        min={1}
        max={15}
        required
      />
      <LongTextField
        field={fields.visit_topics}
        label={t('visit_topics')}
        description={t('visit_topics_hint')}
        rows={10}
        required
      />
      <LongTextField
        field={fields.notice}
        label={t('notice')}
        description={t('notice_hint')}
        maxLength={2000}
      />
    </EntryForm>
  )
}

const languageOptions = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
]
