// The form of a complaint. Neither name nor contact is asked of anybody.
import { useTranslation } from 'react-i18next'
import { CheckField, LongTextField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Section } from '~/ui/page'
import { COMPLAINT_LETTERS_MAX, type NewComplaint } from './complaint'
import css from './raise-form.module.css'

type RaiseFormProps = { county: { code: string }; hasAccount: boolean }

export function RaiseForm({ county, hasAccount }: RaiseFormProps) {
  const { t } = useTranslation('complaints')
  const [form, fields] = useFields<NewComplaint>()
  return (
    <Section>
      <EntryForm form={form} submit={t('send')} keep={`complaint:${county.code}`} once="id">
        <LongTextField
          field={fields.body}
          label={t('body')}
          rows={8}
          maxLength={COMPLAINT_LETTERS_MAX}
          required
        />
        <TextField
          field={fields.about_name}
          label={t('about_name')}
          description={t('about_hint')}
          maxLength={40}
          autoComplete="off"
        />
        <TextField
          field={fields.contact}
          label={t('contact')}
          description={t('contact_hint')}
          maxLength={200}
          autoComplete="off"
        />
        {hasAccount && (
          <CheckField field={fields.is_named} label={t('is_named')} description={t('is_named_hint')} />
        )}
        <div className={css.trap} aria-hidden="true">
          <input name={fields.website.name} tabIndex={-1} autoComplete="off" />
        </div>
      </EntryForm>
    </Section>
  )
}
