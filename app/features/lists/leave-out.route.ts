// Leaves an entry out of a draft.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { leaveOut } from './editing.server'
import { addressOf, viewEntry } from './lists-view.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'lists')
  const { edition, entry } = await viewEntry(db, county, args.params)
  await leaveOut(db, county, entry.id)
  return redirect(addressOf(county, edition))
}
