// Giving a role: at once to somebody with an account, by an invitation to anybody else.
import { useTranslation } from 'react-i18next'
import type { Role } from '~/core/ability'
import { RadioField, SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Section } from '~/ui/page'
import { type GivenRole, placeOf } from './member'

type Named = { id: string; name: string }
type RoleFormProps = {
  member: { account_id: string | null }
  roles: readonly Role[]
  places: { bodies: readonly Named[]; areas: readonly Named[] }
}

export function RoleForm({ member, roles, places }: RoleFormProps) {
  const { t } = useTranslation('members')
  const [form, fields] = useFields<GivenRole>()
  const isAt = (place: ReturnType<typeof placeOf>) => roles.some((role) => placeOf(role) === place)
  return (
    <Section title={t(member.account_id ? 'give' : 'invite')}>
      <EntryForm form={form} submit={t(member.account_id ? 'give' : 'invite')} once="id">
        <RadioField
          field={fields.role}
          label={t('role')}
          options={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          required
        />
        {isAt('body_id') && (
          <SelectField
            field={fields.body_id}
            label={t('body')}
            description={t('body_hint')}
            options={places.bodies.map(asOption)}
          />
        )}
        {isAt('area_id') && (
          <SelectField
            field={fields.area_id}
            label={t('area')}
            description={t('area_hint')}
            options={places.areas.map(asOption)}
          />
        )}
        {isAt('unit') && (
          <TextField field={fields.unit} label={t('unit')} description={t('unit_hint')} maxLength={120} />
        )}
        {!member.account_id && (
          <TextField
            field={fields.email}
            label={t('email')}
            description={t('email_hint')}
            type="email"
            required
          />
        )}
      </EntryForm>
    </Section>
  )
}

function asOption({ id, name }: Named) {
  return { value: id, label: name }
}
