// Ends a role somebody holds.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { endMembership } from './members.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('remove', 'members')
  await endMembership(db, county, String(args.params.membership))
  return redirect(`/${county.code}/members/${args.params.id}`)
}
