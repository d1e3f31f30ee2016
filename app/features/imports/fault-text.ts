// Why a row was refused, in words.
import type { i18n } from 'i18next'
import type { RowFault } from './import'

export function faultText(i18n: i18n, fault: RowFault): string {
  return String(i18n.t(`imports:reasons.${fault.reason}`, fault.reason, fault))
}
