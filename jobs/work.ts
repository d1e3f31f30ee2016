// What a handler is given, what it answers, and the two ways in which it may say no.
import type { Mailer } from '~/platform/mailer.server'
import type { Db } from '~/platform/supabase.server'

/** `db` is the county's own machine member; `key` is the period, or the id of what the work is about. */
export type Work = { db: Db; tenant_id: string; key: string; now: Date; mailer: Mailer }

/** Counts of what came of it, shown to the office. */
export type Note = Record<string, number>

/** May be killed at any point and run again, so it works in idempotent steps with *done* last. */
export type Handler = (work: Work) => Promise<Note>

/** The work has become pointless, for a reason the office can read. */
export class Skipped extends Error {}

/** Trying again is useless. */
export class Hopeless extends Error {}
