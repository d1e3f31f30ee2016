// Takes a registration back; the place goes to the next in line, who is told.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { cancelRegistration } from './registrations.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'registrations')
  await cancelRegistration(db, county, args.params.registration ?? '')
  return redirect(`/${county.code}/activities/${args.params.id}`)
}
