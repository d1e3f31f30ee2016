// The form of a body, new or corrected.
import { useTranslation } from 'react-i18next'
import { SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Section } from '~/ui/page'
import { BODY_KINDS, BODY_NAME_CHARACTERS, type NewBody } from './body'

type Named = { id: string; name: string }
type BodyFormProps = {
  submit: string
  ties: { areas: readonly Named[]; party_orgs: readonly Named[]; supervisors: readonly Named[] }
  body?: {
    name: string
    kind: string
    area_id: string | null
    party_org_id: string | null
    supervisor_id: string | null
  }
  keep?: string
}

export function BodyForm({ submit, ties, body, keep }: BodyFormProps) {
  const { t } = useTranslation('bodies')
  const [form, fields] = useFields<NewBody>({ id: 'body', defaultValue: body })
  return (
    <Section>
      <EntryForm form={form} submit={submit} keep={keep} once={body ? undefined : 'id'}>
        <TextField field={fields.name} label={t('name')} maxLength={BODY_NAME_CHARACTERS.max} required />
        <SelectField
          field={fields.kind}
          label={t('kind')}
          options={BODY_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          required
        />
        <SelectField
          field={fields.area_id}
          label={t('area')}
          description={t('area_hint')}
          options={ties.areas.map(asOption)}
        />
        <SelectField
          field={fields.party_org_id}
          label={t('party_org')}
          options={ties.party_orgs.map(asOption)}
        />
        <SelectField
          field={fields.supervisor_id}
          label={t('supervisor')}
          description={t('supervisor_hint')}
          options={ties.supervisors.map(asOption)}
        />
      </EntryForm>
    </Section>
  )
}

function asOption({ id, name }: Named) {
  return { value: id, label: name }
}
