// Every case that a committee above opened here: when, who, which record, and the reason.
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Section } from '~/ui/page'
import { Paging } from '~/ui/paging'

type CaseUse = {
  id: string
  opened_at: string
  record: string
  record_id: string
  reason: string
  person: string
  committee: string
}

type CaseUsesProps = { code: string; rows: readonly CaseUse[]; after: string | null }

export function CaseUses({ code, rows, after }: CaseUsesProps) {
  const { t } = useTranslation('grants')
  const columns: Column<CaseUse>[] = [
    { label: t('uses.at'), cell: ({ opened_at }) => minuteOf(opened_at) },
    { label: t('committee'), cell: ({ committee, person }) => `${committee ?? ''} ${person ?? ''}` },
    { label: t('uses.record'), cell: (use) => <Record code={code} {...use} /> },
    { label: t('uses.reason'), cell: ({ reason }) => reason },
  ]
  return (
    <Section title={t('uses.title')}>
      <DataTable
        label={t('uses.title')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty title={t('uses.none')} />}
      />
      <Paging before={null} after={after} />
    </Section>
  )
}

/** The way to it where the record has an address of its own. */
function Record({ code, record, record_id }: { code: string } & Pick<CaseUse, 'record' | 'record_id'>) {
  const { t } = useTranslation('grants')
  if (record === 'visits') return <Link to={`/${code}/visits/${record_id}`}>{t('records.visits')}</Link>
  if (record === 'units') return <Link to={`/${code}/units/${record_id}`}>{t('records.units')}</Link>
  return t('records.monthly_logs')
}
