// Rows that were refused or skipped: where, what stood there, and why. A doubtful code may be let stand with a reason.
import { useTranslation } from 'react-i18next'
import { Confirm } from '~/ui/confirm'
import { type Column, DataTable } from '~/ui/data-table'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { faultText } from './fault-text'
import type { RowFault } from './import'
import type { ImportView } from './view.server'

type Faulty = { row_number: number; fault: RowFault; needs_override: boolean }

export function RefusedRows({ view }: { view: ImportView }) {
  const { t, i18n } = useTranslation('imports')
  const rows = (view.planned?.rows ?? []).flatMap(({ row_number, faults, needs_override }) =>
    faults.map((fault) => ({ row_number, fault, needs_override })),
  )
  const override: Column<Faulty> = {
    label: t('override.title'),
    cell: ({ row_number, needs_override }) => needs_override && <Override row_number={row_number} />,
  }
  const columns: Column<Faulty>[] = [
    { label: t('row_number'), cell: ({ row_number }) => row_number },
    { label: t('column'), cell: ({ fault }) => titleIn(view, fault.field) },
    { label: t('value'), cell: ({ fault }) => fault.value },
    { label: t('reason'), cell: ({ fault }) => faultText(i18n, fault) },
  ]
  return (
    <DataTable
      label={t('rows')}
      rows={rows}
      keyOf={({ row_number, fault }) => `${row_number} ${fault.field} ${fault.reason}`}
      columns={
        view.stage === 'preview' && rows.some((row) => row.needs_override) ? [...columns, override] : columns
      }
    />
  )
}

/** The title in the file; where it has no such column, that of the blank template. */
function titleIn({ heading, fields }: ImportView, wanted: string): string {
  const title = heading?.titles[heading.mapping.indexOf(wanted)]
  return title ?? fields.find(({ field }) => field === wanted)?.title ?? wanted
}

function Override({ row_number }: { row_number: number }) {
  const { t } = useTranslation('imports')
  const [form, fields] = useFields<{ code_override_reason: string }>({ id: `override-${row_number}` })
  return (
    <Confirm label={t('override.open')} question={t('override.question')}>
      <EntryForm form={form} submit={t('override.submit')}>
        <input type="hidden" name="step" value="override" />
        <input type="hidden" name="row_number" value={row_number} />
        <TextField
          field={fields.code_override_reason}
          label={t('override.reason')}
          maxLength={200}
          required
        />
      </EntryForm>
    </Confirm>
  )
}
