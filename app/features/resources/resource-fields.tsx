// What is said of a resource, new or corrected.
import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { DateField, LongTextField, type Option, SelectField, TextField } from '~/ui/field'
import type { EditedResource } from './resource'

type ResourceFieldsProps = {
  fields: { [Name in keyof EditedResource]-?: FieldMetadata<EditedResource[Name]> }
  categories: Option[]
}

export function ResourceFields({ fields, categories }: ResourceFieldsProps) {
  const { t } = useTranslation('resources')
  return (
    <>
      <TextField
        field={fields.title}
        label={t('name')}
        description={t('name_note')}
        maxLength={80}
        required
      />
      <SelectField field={fields.category_id} label={t('category')} options={categories} required />
      <TextField
        field={fields.audience}
        label={t('audience')}
        description={t('audience_note')}
        maxLength={120}
        required
      />
      <TextField
        field={fields.amount}
        label={t('amount')}
        description={t('amount_note')}
        maxLength={120}
        required
      />
      <DateField field={fields.since} label={t('since')} required />
      <DateField field={fields.until} label={t('until')} description={t('until_note')} required />
      <TextField
        field={fields.contact}
        label={t('contact')}
        description={t('contact_note')}
        maxLength={120}
        required
      />
      <LongTextField field={fields.note} label={t('note')} maxLength={1_000} />
    </>
  )
}
