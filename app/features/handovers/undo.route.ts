// Takes a hand-over back, all of it.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { undoHandover } from './handovers.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'handovers')
  await undoHandover(db, county, String(args.params.handover))
  return redirect(`/${county.code}/members/${args.params.id}/handover`)
}
