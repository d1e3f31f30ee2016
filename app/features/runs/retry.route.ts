// Sets a dead run going again.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { Refusal } from '~/core/refusal'
import { enter } from '~/features/counties/enter.server'
import { retryRun } from './runs.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('retry', 'runs')
  const id = z.uuid().safeParse(args.params.id)
  if (!id.success) throw new Refusal('not_found')
  await retryRun(db, county, id.data)
  return redirect(`/${county.code}/runs`)
}
