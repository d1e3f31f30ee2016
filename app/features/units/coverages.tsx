// Which party organisations cover a unit, how and from when; the office enters and ends it here.
import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { LinkButton } from '~/ui/link-button'
import { Section } from '~/ui/page'
import type { listCoverages } from './coverage.server'

type Coverage = Awaited<ReturnType<typeof listCoverages>>[number]
type CoveragesProps = { here: string; coverages: readonly Coverage[]; mayEdit: boolean }

export function Coverages({ here, coverages, mayEdit }: CoveragesProps) {
  const { t, i18n } = useTranslation('units')
  const columns: Column<Coverage>[] = [
    { label: t('party_org'), cell: ({ party_org }) => party_org.name },
    { label: t('method'), cell: ({ method }) => String(i18n.t(`units:methods.${method}`, method)) },
    { label: t('since'), cell: ({ since }) => since },
    { label: t('until'), cell: ({ until }) => until },
  ]
  const ending: Column<Coverage> = {
    label: t('coverage.end'),
    cell: ({ id, until }) =>
      until === null && <LinkButton to={`${here}/coverages/${id}/ending`}>{t('coverage.end')}</LinkButton>,
  }
  return (
    <Section title={t('coverages')}>
      <Stack>
        <DataTable
          label={t('coverages')}
          rows={coverages}
          keyOf={({ id }) => id}
          columns={mayEdit ? [...columns, ending] : columns}
          empty={<Empty title={t('no_coverages')} />}
        />
        {mayEdit && (
          <div>
            <LinkButton to={`${here}/coverages/new`}>{t('coverage.enter')}</LinkButton>
          </div>
        )}
      </Stack>
    </Section>
  )
}
