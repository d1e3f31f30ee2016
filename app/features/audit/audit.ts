// Audit entries as the auditor reads them: what they are narrowed by, and which fields of an entry differ.
import { z } from 'zod'
import { addDays, CalendarDate } from '~/core/calendar-date'

/** More is not written into one workbook: the day range is to be narrowed. */
export const AUDIT_EXPORT_ROWS_MAX = 20_000

export const ACTIONS = ['insert', 'update', 'delete', 'command'] as const
export const CHANNELS = ['web', 'api', 'worker', 'database'] as const
export const COMMANDS = ['tried', 'succeeded', 'began', 'ended', 'asked', 'retried', 'sent_again'] as const
export const FAULTS = ['entries_differ', 'entries_added', 'chain_broken', 'seals_missing'] as const

/** Keys of a page: the instant and the running number. */
export const EntryKey = z.tuple([z.iso.datetime({ offset: true }), z.string().regex(/^\d{1,19}$/)])

/** What cannot be read in the address is not asked for. */
export const AuditFilters = z.object({
  person: z.string().trim().min(1).max(40).optional().catch(undefined),
  table: z
    .string()
    .regex(/^[a-z_]{1,60}$/)
    .optional()
    .catch(undefined),
  action: z.enum(ACTIONS).optional().catch(undefined),
  since: CalendarDate.optional().catch(undefined),
  until: CalendarDate.optional().catch(undefined),
  row: z.string().trim().min(1).max(200).optional().catch(undefined),
})
export type AuditFilters = z.infer<typeof AuditFilters>

/** Where a record is read, below its county's address: by its name and id, unless it is one of many on a page or goes by another name. */
export function placeOf(record: string, id: string): string {
  const places: Readonly<Record<string, string>> = {
    settings: 'settings',
    rotation: 'rotation/order',
    turns: `rotation/turns/${id}`,
    themes: 'menu',
    logs: 'logs',
    secondments: 'secondments',
  }
  return places[record] ?? `${record}/${id}`
}

/** From the first instant of one day to before the first of the day after the other, in Asia/Shanghai. */
export function instantsOf({ since, until }: AuditFilters): { from?: string; to?: string } {
  return {
    ...(since ? { from: beginning(since) } : {}),
    ...(until ? { to: beginning(addDays(until, 1)) } : {}),
  }
}

function beginning(day: CalendarDate): string {
  return `${day}T00:00:00+08:00`
}

const Fields = z.record(z.string(), z.unknown()).nullable().catch(null)

export type Difference = { field: string; before: unknown; after: unknown }

/** Field by field, in the order of the row; what a side does not have is undefined. */
export function differencesOf(before: unknown, after: unknown): Difference[] {
  const was = Fields.parse(before) ?? {}
  const is = Fields.parse(after) ?? {}
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].map((field) => ({
    field,
    before: was[field],
    after: is[field],
  }))
}
