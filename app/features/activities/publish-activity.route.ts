// Publishes an activity: from now on those concerned see it, sign up, and are mailed once.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { takeStep } from './activities.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('publish', 'activities')
  const id = args.params.id ?? ''
  await takeStep(db, county, id, 'published')
  return redirect(`/${county.code}/activities/${id}`)
}
