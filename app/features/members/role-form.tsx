// Giving a role: at once to somebody with an account or on paper, by an invitation to anybody else.
import { useTranslation } from 'react-i18next'
import type { Role } from '~/core/ability'
import { RadioField, SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Section } from '~/ui/page'
import { type GivenRole, isOperational, MANNERS, placeOf } from './member'

type Named = { id: string; name: string }
type RoleFormProps = {
  member: { account_id: string | null }
  roles: readonly Role[]
  places: { bodies: readonly Named[]; areas: readonly Named[] }
  /** Where the office may not let people in by itself, it enters them on paper. */
  onPaperOnly: boolean
}

export function RoleForm({ member, roles, places, onPaperOnly }: RoleFormProps) {
  const { t } = useTranslation('members')
  const manners = MANNERS.filter((manner) => (manner === 'paper' ? roles.some(isOperational) : !onPaperOnly))
  const [form, fields] = useFields<GivenRole>({ defaultValue: { manner: manners[0] } })
  const isAt = (place: ReturnType<typeof placeOf>) => roles.some((role) => placeOf(role) === place)
  return (
    <Section title={t('give')}>
      <EntryForm form={form} submit={t('give')} once="id">
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
          <>
            <RadioField
              field={fields.manner}
              label={t('manner')}
              options={manners.map((manner) => ({ value: manner, label: t(`manners.${manner}`) }))}
              required
            />
            {manners.length > 1 && (
              <TextField field={fields.email} label={t('email')} description={t('email_hint')} type="email" />
            )}
          </>
        )}
      </EntryForm>
    </Section>
  )
}

function asOption({ id, name }: Named) {
  return { value: id, label: name }
}
