// What a department answered on paper, entered by the office: many sheets on one page, a line each.
import { z } from 'zod'
import { CalendarDate } from '~/core/calendar-date'
import type { RefusalCode } from '~/core/refusal'
import { TEXT_CHARACTERS_MAX } from '~/features/dispatches/dispatch'

/** One page of them; whoever has more goes on with the next. */
export const PAPERS_MAX = 50
export const PAPER_ACTS = ['accepted', 'solved', 'explained', 'returned'] as const

/** As it was typed; `name` is what the page called it. */
export type PaperLine = { dispatch_id: string; name: string; act: string; on_paper: string; words: string }
export type Fault = RefusalCode | 'act_unknown' | 'day_missing' | 'words_missing'
/** Not entered, and why; what was typed stands as it was. */
export type LeftLine = PaperLine & { fault: Fault }

const PaperAnswer = z.object({
  dispatch_id: z.uuid(),
  act: z.enum(PAPER_ACTS),
  on_paper: CalendarDate,
  words: z.string().max(TEXT_CHARACTERS_MAX),
})
export type PaperAnswer = z.infer<typeof PaperAnswer>

const FAULTS = { act: 'act_unknown', on_paper: 'day_missing', words: 'words_missing' } as const

/** The lines of a form in their order; those without an act are left alone. */
export function linesOf(form: FormData): PaperLine[] {
  const [ids, names, acts, days, words] = ['dispatch_id', 'name', 'act', 'on_paper', 'words'].map((name) =>
    form.getAll(name).map((value) => String(value).trim()),
  )
  return (ids ?? [])
    .slice(0, PAPERS_MAX)
    .map((dispatch_id, at) => ({
      ...{
        dispatch_id,
        name: names?.[at] ?? '',
        act: acts?.[at] ?? '',
        on_paper: days?.[at] ?? '',
        words: words?.[at] ?? '',
      },
    }))
    .filter(({ act }) => act !== '')
}

/** Everything but an acceptance says something. */
export function readLine(line: PaperLine): PaperAnswer | Fault {
  const read = PaperAnswer.safeParse(line)
  if (!read.success) {
    const [field] = read.error.issues[0]?.path ?? []
    return field === 'act' || field === 'on_paper' || field === 'words' ? FAULTS[field] : 'not_found'
  }
  const { act, words } = read.data
  return act !== 'accepted' && words.length < 2 ? 'words_missing' : read.data
}

export type Scanned = { ids: string[]; references: string[] }

/** What a scanner or a hand typed: the addresses behind the squares of orders, or the numbers of demands. */
export function readScanned(text: string): Scanned {
  const ids = text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []
  const references = ids.reduce((left, id) => left.replace(id, ' '), text).match(/\b\d{4}-\d{4,}\b/g) ?? []
  return { ids: ids.slice(0, PAPERS_MAX), references: references.slice(0, PAPERS_MAX) }
}
