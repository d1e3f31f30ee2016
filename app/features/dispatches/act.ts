// What is done with a dispatch on its own page: each act is an address, and each is open only while it works.
import { z } from 'zod'
import type { RefusalCode } from '~/core/refusal'
import type { County } from '~/features/counties/county'

export const ACTS = [
  'acceptance',
  'return',
  'reply',
  'question',
  'extension',
  'decision',
  'resolution',
  'withdrawal',
] as const
export const Act = z.enum(ACTS)
export type Act = z.infer<typeof Act>

type Acted = {
  body: { id: string }
  part: string
  is_final: boolean
  accepted_at: string | null
  due_at: string | null
  ended_at: string | null
  steps: readonly { kind: string }[]
}

/** Why an act does not work now; null where it does. The commands of …_dispatching.sql refuse with the same words, and a test says so. */
export function whyNot(act: Act, dispatch: Acted, now: Date): RefusalCode | null {
  const { part, is_final, accepted_at, due_at, ended_at, steps } = dispatch
  const done = (...kinds: string[]) => steps.some(({ kind }) => kinds.includes(kind))
  if (ended_at) return 'dispatch_ended'
  if (act === 'withdrawal') return null
  if (act === 'acceptance') return accepted_at ? 'already_done' : null
  if (act === 'return') return is_final ? 'dispatch_final' : accepted_at ? 'dispatch_accepted' : null
  if (act === 'decision') return decided(done)
  if (!accepted_at || (act === 'question' && part !== 'lead')) return 'dispatch_unaccepted'
  if (act === 'question') return due_at ? null : 'question_open'
  if (act !== 'extension') return null
  if (done('extension_asked')) return 'extension_asked'
  return due_at && new Date(due_at) < now ? 'deadline_passed' : null
}

/** Departments for their own, the office from paper; the leader decides on more time. */
export function mayDo(county: County, act: Act, { body }: Pick<Acted, 'body'>): boolean {
  if (act === 'decision') return county.can('grant', 'dispatches')
  const isOffice = county.can('create', 'dispatches')
  return isOffice || (act !== 'withdrawal' && isOwn(county, body.id))
}

export function isOwn({ me }: County, body_id: string): boolean {
  return me.roles.has('department') && me.body_ids.includes(body_id)
}

function decided(done: (...kinds: string[]) => boolean): RefusalCode | null {
  if (!done('extension_asked')) return 'not_found'
  return done('extension_granted', 'extension_refused') ? 'already_done' : null
}
