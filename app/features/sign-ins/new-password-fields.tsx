// A new password, typed twice.
import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { TextField } from '~/ui/field'
import type { NewPassword } from './password'

type Fields = { [Name in keyof NewPassword]: FieldMetadata<string> }

export function NewPasswordFields({ fields }: { fields: Fields }) {
  const { t } = useTranslation('signIns')
  return (
    <>
      <TextField
        field={fields.password}
        label={t('new_password')}
        description={t('password_rule')}
        type="password"
        autoComplete="new-password"
        required
      />
      <TextField
        field={fields.password_again}
        label={t('password_again')}
        type="password"
        autoComplete="new-password"
        required
      />
    </>
  )
}
