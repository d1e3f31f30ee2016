// The form of an area, new or corrected.
import { useTranslation } from 'react-i18next'
import { SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Section } from '~/ui/page'
import { AREA_KINDS, AREA_NAME_CHARACTERS, type NewArea } from './area'

type AreaFormProps = {
  submit: string
  areas: readonly { id: string; name: string }[]
  area?: { id: string; name: string; kind: string; parent_id: string | null }
  keep?: string
}

export function AreaForm({ submit, areas, area, keep }: AreaFormProps) {
  const { t } = useTranslation('areas')
  const [form, fields] = useFields<NewArea>({ id: 'area', defaultValue: area })
  const others = areas.filter(({ id }) => id !== area?.id)
  return (
    <Section>
      <EntryForm form={form} submit={submit} keep={keep} once={area ? undefined : 'id'}>
        <TextField field={fields.name} label={t('name')} maxLength={AREA_NAME_CHARACTERS.max} required />
        <SelectField
          field={fields.kind}
          label={t('kind')}
          options={AREA_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          required
        />
        <SelectField
          field={fields.parent_id}
          label={t('parent')}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </EntryForm>
    </Section>
  )
}
