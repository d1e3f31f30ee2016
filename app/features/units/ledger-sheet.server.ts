// The ledger as a workbook; in Chinese its titles are those that the importer looks for, so that it can be sent back.
import type { Readable } from 'node:stream'
import type { TFunction } from 'i18next'
import { type Column, writeSheet } from '~/platform/sheets.server'
import type { LedgerRow } from './units.server'

export function ledgerSheet(t: TFunction<'units'>, units: AsyncIterable<LedgerRow>): Readable {
  const columns: Column<LedgerRow>[] = [
    { title: t('name'), width: 36, as: 'text', of: (unit) => unit.name },
    { title: t('former_name'), width: 24, as: 'text', of: (unit) => unit.former_name },
    { title: t('credit_code'), width: 22, as: 'text', of: (unit) => unit.credit_code },
    { title: t('kind'), width: 12, as: 'text', of: (unit) => t(`kinds.${unit.kind}`) },
    { title: t('industry_code'), width: 12, as: 'text', of: (unit) => unit.industry_code },
    { title: t('area'), width: 20, as: 'text', of: (unit) => unit.area },
    { title: t('status'), width: 12, as: 'text', of: (unit) => t(`statuses.${unit.status}`) },
    { title: t('founded_on'), width: 12, as: 'day', of: (unit) => unit.founded_on },
    { title: t('staff_count'), width: 10, as: 'number', of: (unit) => unit.staff_count },
    { title: t('full_members'), width: 12, as: 'number', of: (unit) => unit.full_members },
    { title: t('probationary_members'), width: 12, as: 'number', of: (unit) => unit.probationary_members },
    { title: t('annual_report_year'), width: 12, as: 'number', of: (unit) => unit.annual_report_year },
    { title: t('address'), width: 36, as: 'text', of: (unit) => unit.address },
    {
      title: t('covered'),
      width: 10,
      as: 'text',
      of: (unit) => (unit.covered ? t('covered_yes') : t('covered_no')),
    },
  ]
  return writeSheet({ name: t('title'), columns }, units)
}
