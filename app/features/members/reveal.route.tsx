// Shows the whole phone number of a person, and keeps who looked.
import type { ActionFunctionArgs } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import type { Handle } from '~/ui/page'
import { Revealed } from '~/ui/revealed'
import { revealPhone } from './members.server'

export const handle: Handle = { title: 'ui:revealed' }

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('reveal', 'members')
  return { text: await revealPhone(db, county, String(args.params.id)) }
}

export default function RevealPage() {
  return <Revealed back=".." />
}
