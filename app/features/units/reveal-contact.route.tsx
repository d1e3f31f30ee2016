// The full phone of a unit's contact; the look is recorded.
import type { ActionFunctionArgs } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import type { Handle } from '~/ui/page'
import { Revealed } from '~/ui/revealed'
import { revealContactPhone } from './units.server'

export const handle: Handle = { title: 'ui:revealed' }

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('reveal', 'unit_contacts')
  return { text: await revealContactPhone(db, county, args.params.contact ?? '') }
}

export default function RevealPage() {
  return <Revealed back="../../.." />
}
