// Takes a file off an activity.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { removeFile } from './activities.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'activities')
  const id = args.params.id ?? ''
  await removeFile(db, county, id, args.params.file ?? '')
  return redirect(`/${county.code}/activities/${id}`)
}
