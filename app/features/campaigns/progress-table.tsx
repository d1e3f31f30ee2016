// How far each area is, in the order of the areas' names, with the way to the units that have not answered.
import { Stack } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '~/ui/data-table'
import type { Progress } from './campaigns.server'
import { MANNERS } from './opinion'

export function ProgressTable({ here, progress }: { here: string; progress: readonly Progress[] }) {
  const { t } = useTranslation('campaigns')
  const columns: Column<Progress>[] = [
    { label: t('area'), cell: ({ area }) => area ?? t('no_area') },
    { label: t('forms'), numeric: true, cell: ({ forms }) => forms },
    { label: t('answered'), numeric: true, cell: ({ answered }) => answered },
    ...MANNERS.map((manner) => ({
      label: t(`manners.${manner}`),
      numeric: true,
      cell: (row: Progress) => row[manner],
    })),
    {
      label: t('waiting'),
      numeric: true,
      cell: ({ area_id, waiting }) =>
        area_id && waiting > 0 ? (
          <Link to={`${here}?state=waiting&area_id=${area_id}#forms`}>{waiting}</Link>
        ) : (
          waiting
        ),
    },
    { label: t('closed'), numeric: true, cell: ({ closed }) => closed },
  ]
  return (
    <Stack gap="md">
      <p>{t('progress_note')}</p>
      <DataTable
        label={t('progress')}
        columns={columns}
        rows={progress}
        keyOf={({ area_id }) => area_id ?? 'none'}
      />
    </Stack>
  )
}
