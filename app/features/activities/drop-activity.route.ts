// Drops a draft that nobody has seen.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { dropActivity } from './activities.server'
import { idOf } from './activities-view.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('remove', 'activities')
  await dropActivity(db, county, idOf(args.params))
  return redirect(`/${county.code}/activities`)
}
