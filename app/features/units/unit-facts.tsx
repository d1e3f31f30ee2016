// What the ledger says of a unit.
import { useTranslation } from 'react-i18next'
import { Facts } from '~/ui/facts'
import { Section } from '~/ui/page'
import { Covered, Status } from './unit-badges'
import type { getUnit } from './units.server'

export function UnitFacts({ unit }: { unit: Awaited<ReturnType<typeof getUnit>> }) {
  const { t } = useTranslation('units')
  return (
    <Section>
      <Facts
        facts={[
          { label: t('credit_code'), value: unit.credit_code },
          { label: t('code_override_reason'), value: unit.code_override_reason },
          { label: t('former_name'), value: unit.former_name },
          { label: t('kind'), value: t(`kinds.${unit.kind}`) },
          { label: t('status'), value: <Status status={unit.status} /> },
          { label: t('covered'), value: <Covered covered={unit.covered} /> },
          { label: t('area'), value: unit.area },
          { label: t('industry_code'), value: unit.industry_code },
          { label: t('founded_on'), value: unit.founded_on },
          { label: t('staff_count'), value: unit.staff_count },
          { label: t('full_members'), value: unit.full_members },
          { label: t('probationary_members'), value: unit.probationary_members },
          { label: t('annual_report_year'), value: unit.annual_report_year },
          { label: t('address'), value: unit.address },
        ]}
      />
    </Section>
  )
}
