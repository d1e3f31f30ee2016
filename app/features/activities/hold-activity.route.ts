// Notes that an activity took place.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { takeStep } from './activities.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('finish', 'activities')
  const id = args.params.id ?? ''
  await takeStep(db, county, id, 'held')
  return redirect(`/${county.code}/activities/${id}`)
}
