// Lets somebody who lost the telephone and the recovery codes set up a second factor anew.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { resetFactor } from './members.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('reset', 'members')
  await resetFactor(db, county, String(args.params.id))
  return redirect(`/${county.code}/members/${args.params.id}?reset`)
}
