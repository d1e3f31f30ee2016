// Ends one of one's own sign-ins, such as that of a lost phone.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { Refusal } from '~/core/refusal'
import { endSignIn } from '~/features/sign-ins/sign-ins.server'
import { enterAsMyself } from './enter.server'

export async function action(args: ActionFunctionArgs) {
  const { db } = await enterAsMyself(args)
  const session = z.uuid().safeParse(args.params.session)
  if (!session.success) throw new Refusal('not_found')
  await endSignIn(db, session.data)
  return redirect('/me')
}
