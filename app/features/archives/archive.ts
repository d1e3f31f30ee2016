// An archive: all of a county's rows and files in one zip, with a manifest that says what is in it and what each part hashes to.
import { z } from 'zod'

export const REASON_LETTERS_MIN = 4
export const REASON_LETTERS_MAX = 200
export const ARCHIVE_HOURS_MAX = 24 // private.archive_hours_max() agrees

export const NewArchive = z.object({
  id: z.uuid(),
  reason: z.string().trim().min(REASON_LETTERS_MIN).max(REASON_LETTERS_MAX),
})
export type NewArchive = z.infer<typeof NewArchive>

type Dates = { approved_at: string | null; declined_at: string | null; made_at: string | null }
export type Stage = 'asked' | 'declined' | 'making' | 'ready' | 'expired'

export function stageOf({ approved_at, declined_at, made_at }: Dates, now: string): Stage {
  if (declined_at) return 'declined'
  if (!approved_at) return 'asked'
  if (!made_at) return 'making'
  return Date.parse(now) - Date.parse(made_at) < ARCHIVE_HOURS_MAX * 3_600_000 ? 'ready' : 'expired'
}

const Part = z.object({
  path: z.string().regex(/^(tables\/[a-z_.]+\.(jsonl|xlsx)|files\/[0-9a-f-]{36})$/),
  size: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Part = z.infer<typeof Part>

const Table = z.object({
  name: z.string().regex(/^(public|private)\.[a-z_]+$/),
  rows: z.number().int().min(0),
  data: Part,
  sheet: Part,
})

/** Whom an archive's rows point to and who lie outside the county: tenants above it, and accounts without their passwords. */
export const ArchivePlan = z.object({
  schema: z.string(),
  tables: z.array(z.string()),
  tenants: z.array(z.looseObject({ id: z.uuid(), code: z.string() })),
  accounts: z.array(z.object({ id: z.uuid(), email: z.string() })),
})

/** `schema`: the shape of the tables, so that an archive goes only where its rows fit. Tables stand children first. */
export const Manifest = z.object({
  format: z.literal(1),
  made_at: z.iso.datetime(),
  tenant_id: z.uuid(),
  schema: z.string(),
  tenants: ArchivePlan.shape.tenants,
  accounts: ArchivePlan.shape.accounts,
  tables: z.array(Table).min(1),
  files: z.array(Part),
  /** Files whose row is there and whose bytes are not: kept long enough and cleared, or lost. */
  missing_files: z.array(z.string()),
})
export type Manifest = z.infer<typeof Manifest>

export function partsOf(manifest: Manifest): Part[] {
  return [...manifest.tables.flatMap(({ data, sheet }) => [data, sheet]), ...manifest.files]
}
