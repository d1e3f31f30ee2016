// Notes that an activity took place.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { takeStep } from './activities.server'
import { idOf } from './activities-view.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('finish', 'activities')
  const id = idOf(args.params)
  await takeStep(db, county, id, 'held')
  return redirect(`/${county.code}/activities/${id}`)
}
