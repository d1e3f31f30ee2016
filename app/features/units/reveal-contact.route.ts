// The full phone of a unit's contact; the look is recorded.
import type { ActionFunctionArgs } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { revealContactPhone } from './units.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('reveal', 'unit_contacts')
  return { text: await revealContactPhone(db, county, args.params.contact ?? '') }
}
