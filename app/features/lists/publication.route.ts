// Publishes a signed edition: from now on it stands, and those concerned are told once.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { publishEdition } from './editing.server'
import { addressOf, editionAt } from './lists-view.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('publish', 'lists')
  const edition = await editionAt(db, county, args.params)
  await publishEdition(db, county, edition.id)
  return redirect(addressOf(county, edition))
}
