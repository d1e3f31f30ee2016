// A figure's value and its change as they are read; with what is not said, and why.
import type { TFunction } from 'i18next'
import { type Change, type Count, type FigureName, kindOfFigure, type Value } from './figure'

type T = TFunction<'oversight'>

export function valueText(t: T, { count, out_of, number }: Value): string {
  if (out_of === null) return countText(t, count)
  if (number !== null) return `${number.toFixed(1)}%`
  return count === 'few' || out_of === 'few' ? '<5' : '–'
}

/** What was counted, out of what; nothing where the value says it all. */
export function partsText(t: T, { count, out_of }: Value): string {
  return out_of === null || count === 'none' ? '' : `${countText(t, count)}/${countText(t, out_of)}`
}

export function countText(t: T, count: Count): string {
  if (count === 'few') return '<5'
  return count === 'none' ? t('none_yet') : String(count)
}

/** In percentage points, or in numbers; why not, where it cannot be compared. */
export function changeText(t: T, figure: FigureName, change: Change): string {
  if ('without' in change) return change.without === 'division_changed' ? t('division_changed') : '–'
  const { out_of } = kindOfFigure(figure)
  const by = out_of ? change.by.toFixed(1) : String(change.by)
  const signed = Number(by) > 0 ? `+${by}` : Number(by) === 0 ? '0' : by.replace('-', '−')
  return out_of ? t('points', { by: signed }) : signed
}
