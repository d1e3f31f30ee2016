// A run: one piece of work in the background, as the office sees it.
import { z } from 'zod'

export const RUN_STATES = ['waiting', 'running', 'done', 'skipped', 'failed'] as const
export const RunState = z.enum(RUN_STATES)
export type RunState = z.infer<typeof RunState>

/** What each kind is called, as keys of the wording. jobs/catalog.ts lists the same kinds, and a test holds the two together. */
export const runNames = {
  'visits.remind': 'kinds.visits_remind',
  'visits.missed': 'kinds.visits_missed',
  'logs.draft': 'kinds.logs_draft',
  'logs.remind': 'kinds.logs_remind',
  'menus.announce': 'kinds.menus_announce',
  'menus.remind': 'kinds.menus_remind',
  'activities.announce': 'kinds.activities_announce',
  'rotation.extend': 'kinds.rotation_extend',
  'turns.handover': 'kinds.turns_handover',
  'demands.route': 'kinds.demands_route',
  'lists.open': 'kinds.lists_open',
  'lists.remind': 'kinds.lists_remind',
  'lists.compile': 'kinds.lists_compile',
  'lists.close': 'kinds.lists_close',
  'lists.announce': 'kinds.lists_announce',
  'dispatches.reckon': 'kinds.dispatches_reckon',
  'demands.tell': 'kinds.demands_tell',
  'imports.read': 'kinds.imports_read',
  'imports.plan': 'kinds.imports_plan',
  'imports.commit': 'kinds.imports_commit',
  'imports.undo': 'kinds.imports_undo',
  'invitations.send': 'kinds.invitations_send',
  'archives.make': 'kinds.archives_make',
  'files.purge': 'kinds.files_purge',
  'recoveries.send': 'kinds.recoveries_send',
  'audit.verify': 'kinds.audit_verify',
  'mail_proofs.send': 'kinds.mail_proofs_send',
  'applications.confirm': 'kinds.applications_confirm',
} as const

export type RunKind = keyof typeof runNames

export function isRunKind(kind: string): kind is RunKind {
  return Object.hasOwn(runNames, kind)
}

/** Why a run was skipped. */
export const SkipReason = z.enum([
  'window_passed',
  'invitation_closed',
  'recovery_expired',
  'mail_proof_expired',
])

/** What a run leaves behind: counts of what came of it, or why it was skipped. */
export const Note = z
  .object({
    reason: SkipReason,
    mails: z.number(),
    slips: z.number(),
    logs: z.number(),
    turns: z.number(),
    announced: z.number(),
    entries: z.number(),
    sent: z.number(),
  })
  .partial()
