// The door to the pages of one's own account, which belong to no county.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { pathOfStep } from '~/features/sign-ins/sign-in'
import { nextStep } from '~/features/sign-ins/sign-ins.server'
import { asVisitor, type Db, from } from '~/platform/supabase.server'

export type Myself = { person_id: string; name: string; language: string | null }

/** Who is not signed in, or not wholly, goes to the step that is missing and comes back. */
export async function enterAsMyself(
  args: LoaderFunctionArgs | ActionFunctionArgs,
): Promise<{ db: Db; me: Myself }> {
  const db = asVisitor(args.context.visitor.access_token, from(args.context.address))
  const { data } = await db.rpc('my_person')
  const me = data?.[0]
  const here = new URL(args.request.url).pathname.replace(/\.data$/, '')
  if (!me) throw redirect(pathOfStep(await nextStep(db), here) ?? '/login')
  return { db, me }
}
