// Giving a committee above a grant, or changing the one it has.
import { useTranslation } from 'react-i18next'
import { DateField, RadioField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { isScope, type NewGrant, SCOPES } from './grant'
import css from './grants.module.css'

type GrantFormProps = {
  committee: { id: string; name: string }
  standing: { id: string; scope: string; expires_on: string } | undefined
  term: { min: string; max: string }
}

export function GrantForm({ committee, standing, term }: GrantFormProps) {
  const { t } = useTranslation('grants')
  const scope = standing && isScope(standing.scope) ? standing.scope : 'aggregate'
  const [form, fields] = useFields<NewGrant>({
    id: `grant-${committee.id}`,
    defaultValue: { scope, expires_on: standing?.expires_on },
  })
  return (
    <details className={css.grant} open={form.status === 'error'}>
      <summary>{t(standing ? 'give.change' : 'give.new', { name: committee.name })}</summary>
      <EntryForm form={form} submit={t(standing ? 'give.submit_change' : 'give.submit')}>
        <input type="hidden" name="committee" value={committee.id} />
        {standing && <input type="hidden" name="instead_of" value={standing.id} />}
        <RadioField
          field={fields.scope}
          label={t('scope')}
          options={SCOPES.map((value) => ({ value, label: t(`explained.${value}`) }))}
          required
        />
        <DateField
          field={fields.expires_on}
          label={t('expires_on')}
          description={t('give.term')}
          {...term}
          required
        />
      </EntryForm>
    </details>
  )
}
