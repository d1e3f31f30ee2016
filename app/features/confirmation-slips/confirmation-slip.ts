// A reply slip: what the lead answered, on paper, with a code by which the unit says, without an account, whether it is resolved.
import { z } from 'zod'
import type { RefusalCode } from '~/core/refusal'
import { Refusal } from '~/core/refusal'
import { SlipCode } from '~/core/slip-code'

/** private.read_confirmation_slip() in SQL tells it so; of what only the secretariat reads neither the unit nor the reply. */
export const OpenSlip = z.object({
  standing: z.literal('open'),
  county: z.string(),
  language: z.string(),
  reference: z.string(),
  category: z.string(),
  wording: z.string().nullable(),
  unit: z.string().nullable(),
  body: z.string(),
  outcome: z.string(),
  reply: z.string().nullable(),
  replied_at: z.string(),
  answer_by: z.string(),
})
export type OpenSlip = z.infer<typeof OpenSlip>

const ClosedSlip = OpenSlip.pick({ county: true, language: true, reference: true }).extend({
  standing: z.enum(['used', 'void', 'expired']),
})

export const ConfirmationSlip = z.discriminatedUnion('standing', [OpenSlip, ClosedSlip])
export type ConfirmationSlip = z.infer<typeof ConfirmationSlip>

/** The code in an address; what cannot be one is refused like one that nobody printed. */
export function readCode(token: string | undefined): string {
  const code = SlipCode.safeParse(token ?? '')
  if (!code.success) throw new Refusal('slip_unknown')
  return code.data
}

/** Why a slip counts no more. */
export const CLOSED = {
  used: 'slip_used',
  void: 'slip_void',
  expired: 'slip_expired',
} as const satisfies Record<Exclude<ConfirmationSlip['standing'], 'open'>, RefusalCode>
