// Takes an urgent demand into a draft that was made before it came.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { takeInDemand } from './editing.server'
import { addressOf, editionAt } from './lists-view.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'lists')
  const edition = await editionAt(db, county, args.params)
  await takeInDemand(db, county, edition.id, args.params.demand ?? '')
  return redirect(addressOf(county, edition))
}
