// Figures as reported or published elsewhere: as printed, with their source, beside what is computed and part of no computation.
import { Stack, Text } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '~/ui/data-table'
import { Section } from '~/ui/page'
import { PeriodName } from '~/ui/period-name'
import { isFigure } from './figure'

export type Reported = {
  id: string
  county?: string
  period: string
  figure: string
  value: string
  source: string
}

/** `manage`: where whoever may enter and withdraw them does so. */
export function ReportedFigures({ reported, manage }: { reported: readonly Reported[]; manage?: string }) {
  const { t } = useTranslation('oversight')
  if (reported.length === 0) return null
  const county: Column<Reported> = { label: t('county'), cell: ({ county }) => county }
  const columns: Column<Reported>[] = [
    ...(reported.some((one) => one.county) ? [county] : []),
    { label: t('figure'), cell: ({ figure }) => (isFigure(figure) ? t(`figures.${figure}`) : figure) },
    { label: t('reported.value'), cell: ({ value }) => value, numeric: true },
    { label: t('period'), cell: ({ period }) => <PeriodName of={period} /> },
    { label: t('reported.source'), cell: ({ source }) => source },
  ]
  return (
    <Section title={t('reported.title')}>
      <Stack gap="sm">
        <Text>{t('reported.note')}</Text>
        <DataTable label={t('reported.title')} columns={columns} rows={reported} keyOf={({ id }) => id} />
        {manage && <Link to={manage}>{t('reported.manage')}</Link>}
      </Stack>
    </Section>
  )
}
