// The door to the steps of a sign-in that is not complete: each page is open only to whom the database asks for that step.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { localPath } from '~/core/local-path'
import { enterAsMyself } from '~/features/people/enter.server'
import { homeOf, pathOfStep, type Step } from '~/features/sign-ins/sign-in'
import { listMyCounties, nextStep } from '~/features/sign-ins/sign-ins.server'
import { asVisitor, type Db } from '~/platform/supabase.server'
import type { Visiting } from './second-factors.server'

type Args = LoaderFunctionArgs | ActionFunctionArgs

/** Whoever is at another step is led there; two tabs of one sign-in meet where it stands. */
export async function enterAtStep(args: Args, steps: readonly Step[]): Promise<Visiting & { step: Step }> {
  const { access_token, session_id } = args.context.visitor
  const db = asVisitor(access_token)
  const step = await nextStep(db)
  if (session_id === null || !steps.includes(step)) throw redirect(await goOn(args, db))
  return { db, session_id, step }
}

/** To what the sign-in still asks for, else to where it was begun for, else home. */
export async function goOn({ request }: Args, db: Db): Promise<string> {
  const next = localPath(new URL(request.url).searchParams.get('next'))
  return pathOfStep(await nextStep(db), next) ?? next ?? homeOf(await listMyCounties(db))
}

/** For whoever is signed in already. */
export async function enterSignedIn(args: Args): Promise<Visiting & { name: string }> {
  const { db, me } = await enterAsMyself(args)
  return { db, session_id: args.context.visitor.session_id ?? '', name: me.name }
}
