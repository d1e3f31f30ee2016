// How urgent a demand is, and who may read its words, as fields of the forms that raise or sort one.
import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { RadioField } from '~/ui/field'
import { TIERS, type Tier } from './demand'
import { useUrgencyOptions } from './demand-words'

type DemandFieldsProps = {
  fields: { urgency: FieldMetadata<string>; confidentiality: FieldMetadata<string> }
  /** Those to which it may still be put. */
  tiers?: readonly Tier[]
}

export function DemandFields({ fields, tiers = TIERS }: DemandFieldsProps) {
  const { t } = useTranslation('demands')
  return (
    <>
      <RadioField field={fields.urgency} label={t('urgency')} options={useUrgencyOptions()} required />
      <RadioField
        field={fields.confidentiality}
        label={t('confidentiality')}
        description={t('confidentiality_note')}
        options={tiers.map((value) => ({ value, label: t(`tiers.${value}`) }))}
        required
      />
    </>
  )
}
