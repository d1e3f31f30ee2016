// The second key: lets an archive be made.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { approveArchive } from './archives.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('grant', 'archives')
  await approveArchive(db, county, args.params.id ?? '')
  return redirect(`/${county.code}/archives`)
}
