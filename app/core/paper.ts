// A sheet of A4 as offices issue it (GB/T 9704: issuer in red over a red line, number, title, addressee), shown on a page and written as a document.

export type Paper = {
  issuer: string
  number: string
  title: string
  to: string
  rows: { label: string; value: string }[]
  /** To be filled in by hand; the lines are what stands there already, such as boxes to tick and where to sign. */
  spaces: { label: string; lines: string[] }[]
  /** What the square opens, and what is said beside it. */
  square: { address: string; picture: string; lines: string[] }
  /** Who issued it and when, to the right. */
  signed: string[]
}
