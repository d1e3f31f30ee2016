// The form of one section. First it says what would change; then, with the same entries, it saves.
import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { TERM_LETTERS_MAX, termChoices } from '~/core/terms'
import { LongTextField, SelectField, TextField } from '~/ui/field'
import { EntryForm, SubmitButton, useFields } from '~/ui/form'
import { fieldsOf, type Section, type SettingName, type Typed } from './settings'

type SettingsFormProps = {
  section: Section
  version: number
  base: Typed
  typed: Typed
  /** What was shown before saving: the second button saves exactly this. */
  checked: Typed | null
  children?: React.ReactNode
}

export function SettingsForm({ section, version, base, typed, checked, children }: SettingsFormProps) {
  const { t } = useTranslation('settings')
  const [form, fields] = useFields<Typed>({ defaultValue: typed })
  return (
    <EntryForm
      form={form}
      submit={checked ? t('save') : t('check')}
      intent={checked ? 'save' : 'check'}
      beside={
        checked && (
          <SubmitButton quiet intent="check">
            {t('check_again')}
          </SubmitButton>
        )
      }
    >
      <input type="hidden" name="version" value={version} readOnly />
      <input type="hidden" name="base" value={JSON.stringify(base)} readOnly />
      {checked && <input type="hidden" name="checked" value={JSON.stringify(checked)} readOnly />}
      {fieldsOf[section].map((name) => (
        <Entry key={name} section={section} name={name} field={fields[name]} />
      ))}
      {children}
    </EntryForm>
  )
}

const LONGEST: Partial<Record<SettingName, number>> = {
  mail_sender_name: 40,
  filing_icp: 60,
  filing_police: 60,
}
const NUMBERS: readonly SettingName[] = [
  'active_days_min',
  'turn_months',
  'announced_months',
  'chair_publishes_day',
  'chair_finishes_workdays',
  'urgent_hours',
  'accept_workdays',
  'returns_max',
  'warning_percent',
  'confirm_workdays',
  'uploads_days',
]
const LINES: readonly SettingName[] = ['visit_topics', 'handover_items', 'notice']

type EntryProps = { section: Section; name: SettingName; field: FieldMetadata<string> | undefined }

function Entry({ section, name, field }: EntryProps) {
  const { t, i18n } = useTranslation('settings')
  if (!field) return null
  const label = t(`fields.${name}`)
  const hint = String(i18n.t(`settings:hints.${name}`, ''))
  const said = { field, label, ...(hint && { description: hint }) }
  if (name === 'language') return <SelectField {...said} options={languageOptions} required />
  if (NUMBERS.includes(name)) return <TextField {...said} inputMode="numeric" required />
  if (LINES.includes(name)) return <LongTextField {...said} rows={name === 'notice' ? 4 : 8} />
  if (section === 'terms') {
    const usual = Object.keys(choicesOf(name)).join('、')
    return (
      <TextField
        field={field}
        label={label}
        description={t('term_hint', { usual })}
        maxLength={TERM_LETTERS_MAX}
      />
    )
  }
  return <TextField {...said} {...(LONGEST[name] && { maxLength: LONGEST[name] })} />
}

function choicesOf(name: SettingName): object {
  const choices: Readonly<Record<string, object>> = termChoices
  return choices[name] ?? {}
}

const languageOptions = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
]
