// Units to tick, with who contacts them now.
import type { FieldMetadata } from '@conform-to/react'
import { Checkbox, Input } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { useFaultText } from '~/ui/fault'
import type { viewAssignableUnits } from './assignments-view.server'

type Unit = Awaited<ReturnType<typeof viewAssignableUnits>>['rows'][number]
type UnitTicksProps = { code: string; field: FieldMetadata<string[] | undefined>; units: readonly Unit[] }

export function UnitTicks({ code, field, units }: UnitTicksProps) {
  const { t } = useTranslation('assignments')
  const fault = useFaultText(field.errors)
  const ticked = [field.initialValue].flat()
  const columns: Column<Unit>[] = [
    {
      label: t('assign.action'),
      cell: ({ id, name }) => (
        <Checkbox
          name={field.name}
          value={id}
          defaultChecked={ticked.includes(id)}
          aria-label={t('assign.tick', { unit: name })}
        />
      ),
    },
    { label: t('unit'), cell: ({ id, name }) => <Link to={`/${code}/units/${id}`}>{name}</Link> },
    { label: t('area'), cell: ({ area }) => area?.name },
    {
      label: t('assign.current'),
      cell: ({ assignments }) => assignments.map(({ instructor }) => instructor?.person?.name).join(' '),
    },
  ]
  return (
    <div>
      {fault && (
        <Input.Error id={field.errorId} mb="xs">
          {fault}
        </Input.Error>
      )}
      <DataTable
        label={t('assign.units')}
        columns={columns}
        rows={units}
        keyOf={({ id }) => id}
        empty={<Empty title={t('assign.none')} />}
      />
    </div>
  )
}
