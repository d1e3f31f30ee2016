// Sends a mail again that did not certainly arrive.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { Refusal } from '~/core/refusal'
import { enter } from '~/features/counties/enter.server'
import { sendAgain } from './mails.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('retry', 'mail')
  const id = z.uuid().safeParse(args.params.id)
  if (!id.success) throw new Refusal('not_found')
  await sendAgain(db, county, id.data)
  return redirect(`/${county.code}/mail`)
}
