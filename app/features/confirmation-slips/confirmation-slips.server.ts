// Printing reply slips, and what whoever holds one may read and do.
import { Refusal } from '~/core/refusal'
import { inGroups } from '~/core/slip-code'
import type { County } from '~/features/counties/county'
import type { Confirmation } from '~/features/dispatches/dispatch'
import { squareOf } from '~/platform/square.server'
import { asVisitor, type Db, sure } from '~/platform/supabase.server'
import { ConfirmationSlip } from './confirmation-slip'

/** The lead's resolved dispatch as the printer may read it, and the slip printed for it last. */
export async function getResolution(db: Db, county: County, dispatch: string) {
  const columns = `id, answer_by, body:bodies(name), steps:dispatch_steps(outcome, done_at, text:dispatch_texts(body)),
    demand:demands(id, reference, confidentiality, category:categories(name), unit:units(name), wordings:demand_wordings(wording)),
    slips:confirmation_slips(number, printed_at, printer:people(name))`
  const found = await sure(
    db
      .from('dispatches')
      .select(columns)
      .match({ tenant_id: county.id, id: dispatch })
      .eq('steps.kind', 'resolved')
      .order('number', { referencedTable: 'slips', ascending: false })
      .limit(1, { referencedTable: 'slips' })
      .order('number', { referencedTable: 'demand.wordings', ascending: false })
      .limit(1, { referencedTable: 'demand.wordings' })
      .maybeSingle(),
  )
  const [resolved] = found?.steps ?? []
  if (!found || !resolved) throw new Refusal('not_found')
  const { steps, slips, demand, ...rest } = found
  const { text, ...step } = resolved
  const { wordings, ...of } = demand
  const wording = wordings[0]?.wording ?? null
  return {
    ...rest,
    ...step,
    reply: text[0]?.body ?? null,
    slip: slips[0] ?? null,
    demand: { ...of, wording },
  }
}
export type Resolution = Awaited<ReturnType<typeof getResolution>>

/** The code is told this once, and the slip printed before is void. Refuses already_done where the unit is not asked any more. */
export async function printSlip(db: Db, county: County, dispatch: string, site: string) {
  const code = await sure(db.rpc('print_confirmation_slip', { county: county.id, dispatch }))
  const address = `${site}/confirm/${code}`
  return { code: inGroups(code), address, square: await squareOf(address) }
}
export type Printed = Awaited<ReturnType<typeof printSlip>>

export async function readSlip(code: string): Promise<ConfirmationSlip> {
  return ConfirmationSlip.parse(await sure(asHolder(code).rpc('read_confirmation_slip')))
}

export async function confirmBySlip(code: string, confirmation: Confirmation): Promise<void> {
  await sure(asHolder(code).rpc('confirm_by_slip', confirmation))
}

function asHolder(code: string): Db {
  return asVisitor(null, { 'x-slip': code })
}
