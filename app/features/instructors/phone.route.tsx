// An instructor's full phone, to offices; the look is recorded.
import type { ActionFunctionArgs } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import type { Handle } from '~/ui/page'
import { Revealed } from '~/ui/revealed'
import { getInstructor, revealPhone } from './instructors.server'

export const handle: Handle = { title: 'ui:revealed' }

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('reveal', 'appointments')
  const { person_id } = await getInstructor(db, county, args.params.id ?? '')
  return { text: await revealPhone(db, county, person_id) }
}

export default function RevealPage() {
  return <Revealed back=".." />
}
