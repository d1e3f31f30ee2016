// An edition: one of a quarter's three lists, drafted, signed, published; a correction is another edition.
import { z } from 'zod'

export const LIST_KINDS = ['resource', 'demand', 'activity'] as const
export const ListKind = z.enum(LIST_KINDS)
export type ListKind = z.infer<typeof ListKind>

/** compile_lists() leaves out what is beyond it. */
export const ENTRIES_MAX = 2_000

/** `version` is that of the entry that was read: of two who word it at once the second is told. */
export const EntryWording = z.object({
  wording: z.string().trim().min(2).max(500),
  details: z.string().trim().max(300).optional(),
  version: z.int().min(1),
})
export type EntryWording = z.infer<typeof EntryWording>

/** `version` is that of the edition that the leader read. */
export const Signature = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('sign'), version: z.coerce.number().int().min(1) }),
  z.object({ intent: z.literal('unsign') }),
])
export type Signature = z.infer<typeof Signature>

export const Correction = z.object({ id: z.uuid(), reason: z.string().trim().min(2).max(500) })
export type Correction = z.infer<typeof Correction>

export const Redaction = z.object({ reason: z.string().trim().min(2).max(200) })
export type Redaction = z.infer<typeof Redaction>

export type Stage = 'draft' | 'signed' | 'published'

export function stageOf({
  signed_at,
  published_at,
}: {
  signed_at: string | null
  published_at: string | null
}): Stage {
  if (published_at) return 'published'
  return signed_at ? 'signed' : 'draft'
}
