// The way out. The page that posts here clears what was typed on this device.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { signOut } from './sign-ins.server'

export async function action({ context }: ActionFunctionArgs) {
  await signOut(context.auth(), context.visitor.access_token)
  return redirect('/login')
}
