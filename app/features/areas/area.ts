// An area: a business circle, park, town, street, village or grid in which units lie and people work.
import { z } from 'zod'
import { plainText } from '~/core/plain-text'

export const AREA_KINDS = ['circle', 'park', 'town', 'street', 'village', 'grid', 'other'] as const
export type AreaKind = (typeof AREA_KINDS)[number]
export const AREA_NAME_CHARACTERS = { min: 1, max: 60 }

/** The table's checks say the same. */
export const AreaDraft = z.object({
  name: z.string().transform(plainText).pipe(z.string().min(1).max(AREA_NAME_CHARACTERS.max)),
  kind: z.enum(AREA_KINDS),
  parent_id: z.uuid().optional(),
})
export type AreaDraft = z.infer<typeof AreaDraft>

export const NewArea = AreaDraft.extend({ id: z.uuid() })
export type NewArea = z.infer<typeof NewArea>

/** What lists call them. */
export const AREA_KIND_WORDS: ReadonlyMap<string, AreaKind> = new Map([
  ['商圈', 'circle'],
  ['园区', 'park'],
  ['镇', 'town'],
  ['乡', 'town'],
  ['乡镇', 'town'],
  ['街道', 'street'],
  ['村', 'village'],
  ['社区', 'village'],
  ['村居', 'village'],
  ['网格', 'grid'],
  ['其他', 'other'],
])

export function isAreaKind(text: unknown): text is AreaKind {
  return AREA_KINDS.some((kind) => kind === text)
}
