// Forms in the order of their numbers, narrowed by how they stand and, for the offices, by area.
import { Stack } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import type { Option } from '~/ui/field'
import { FilterSelect, Filters } from '~/ui/filters'
import { type PageKeys, Paging } from '~/ui/paging'
import { FORM_STATES } from './campaign'
import { FormState, useMannerName } from './campaign-words'
import type { ListedForm } from './forms.server'

type FormListProps = PageKeys & { here: string; areas: readonly Option[]; rows: readonly ListedForm[] }

export function FormList({ here, areas, rows, before, after }: FormListProps) {
  const { t } = useTranslation('campaigns')
  const mannerName = useMannerName()
  return (
    <Stack gap="md" id="forms">
      <Filters>
        <FilterSelect
          name="state"
          label={t('state')}
          options={FORM_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        {areas.length > 0 && <FilterSelect name="area_id" label={t('area')} options={areas} />}
      </Filters>
      <DataTable
        label={t('list')}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={t('none_found')} />}
        columns={[
          {
            label: t('number'),
            cell: ({ id, reference }) => <Link to={`${here}/forms/${id}`}>{reference}</Link>,
          },
          { label: t('unit'), cell: ({ unit_name }) => unit_name },
          { label: t('area'), cell: ({ unit }) => unit.area?.name },
          { label: t('state'), cell: (form) => <FormState form={form} /> },
          { label: t('manner'), cell: ({ opinions: [said] }) => said && mannerName(said.manner) },
          { label: t('given_on'), cell: ({ opinions: [said] }) => said?.given_on },
        ]}
      />
      <Paging before={before} after={after} />
    </Stack>
  )
}
