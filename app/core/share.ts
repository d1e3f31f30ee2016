// A share of a whole, as a published figure writes it.

/** To one decimal. Of nothing there is no share, which is not 0 %. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`
}
