// The second key is not turned.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { declineArchive } from './archives.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('grant', 'archives')
  await declineArchive(db, county, args.params.id ?? '')
  return redirect(`/${county.code}/archives`)
}
