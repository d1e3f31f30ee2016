// A month is no longer skipped.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { unskipMonth } from './arranging.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'rotation')
  await unskipMonth(db, county, args.params.month ?? '', now)
  return redirect(`/${county.code}/rotation/order`)
}
