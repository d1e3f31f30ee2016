// Closes the link of an invitation that nobody has accepted yet.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { withdrawInvitation } from './members.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('remove', 'invitations')
  await withdrawInvitation(db, county, String(args.params.invitation))
  return redirect(`/${county.code}/members/${args.params.id}`)
}
