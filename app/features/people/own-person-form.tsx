// What a person says of themselves.
import { useTranslation } from 'react-i18next'
import { SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Section } from '~/ui/page'
import type { Myself } from './enter.server'
import type { OwnPerson } from './person'

export function OwnPersonForm({ me }: { me: Myself }) {
  const { t } = useTranslation('people')
  const defaultValue = { name: me.name, language: me.language === 'en' ? 'en' : 'zh-CN' } as const
  const [form, fields] = useFields<OwnPerson>({ id: 'person', defaultValue })
  return (
    <Section title={t('person')}>
      <EntryForm form={form} submit={t('save')}>
        <TextField field={fields.name} label={t('name')} maxLength={40} autoComplete="name" required />
        <SelectField
          field={fields.language}
          label={t('language')}
          description={t('language_hint')}
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          required
        />
      </EntryForm>
    </Section>
  )
}
