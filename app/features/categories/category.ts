// A category of demands and of the resources that meet them: two levels, the county's own words.
import { z } from 'zod'
import { plainText } from '~/core/plain-text'

export const CATEGORY_CHARACTERS_MAX = 20
export const CATEGORY_WORKDAYS_MAX = 60

/** …_categories.sql checks the same. */
export const CategoryDraft = z.object({
  name: z.string().transform(plainText).pipe(z.string().min(2).max(CATEGORY_CHARACTERS_MAX)),
  workdays: z.int().min(1).max(CATEGORY_WORKDAYS_MAX),
  /** Nothing new is put there; what is there stays. */
  is_retired: z.boolean().optional(),
})
export type CategoryDraft = z.infer<typeof CategoryDraft>

export const NewCategory = CategoryDraft.omit({ is_retired: true }).extend({
  id: z.uuid(),
  parent_id: z.uuid().optional(),
})
export type NewCategory = z.infer<typeof NewCategory>
