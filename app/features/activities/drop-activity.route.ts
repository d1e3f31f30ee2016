// Drops a draft that nobody has seen.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { dropActivity } from './activities.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('remove', 'activities')
  await dropActivity(db, county, args.params.id ?? '')
  return redirect(`/${county.code}/activities`)
}
