// Ends what a committee above was granted: its next request is refused.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { endGrant } from './grants.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('grant', 'grants')
  await endGrant(db, county, String(args.params.id))
  return redirect(`/${county.code}/grants?ended`)
}
