// How the sender of a complaint can be reached: shown on request, and the look is kept.
import type { ActionFunctionArgs } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { wordsFor } from '~/i18n'
import type { Handle } from '~/ui/page'
import { Revealed } from '~/ui/revealed'
import { revealContact } from './complaints.server'

export const handle: Handle = { title: 'ui:revealed' }

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('reveal', 'complaints')
  const contact = await revealContact(db, county, String(args.params.id))
  return { text: contact ?? wordsFor(args.request, county).t('complaints:no_contact') }
}

export default function RevealPage() {
  return <Revealed back=".." />
}
