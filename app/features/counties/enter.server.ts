// The county's door: every loader and action under /:county comes in here first.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Refusal } from '~/core/refusal'
import { pathOfStep } from '~/features/sign-ins/sign-in'
import { nextStep } from '~/features/sign-ins/sign-ins.server'
import { asVisitor, type Db, from, sure } from '~/platform/supabase.server'
import { policies } from '~/policies'
import { type County, countyOf } from './county'

export type Entered = { db: Db; county: County; now: Date }

/** Not signed in, or not wholly: to the step that is missing and back. No such county, or none of the visitor's: not found, either way. */
export async function enter({
  request,
  params,
  context,
}: LoaderFunctionArgs | ActionFunctionArgs): Promise<Entered> {
  const { visitor, now } = context
  if (visitor.access_token === null) throw toSignIn(request)

  const db = asVisitor(visitor.access_token, from(context.address))
  const answer = await db.rpc('enter_county', { county_code: params.county ?? '' })
  const isTokenRefused = answer.status === 401
  if (isTokenRefused) throw toSignIn(request)
  const [row] = await sure(Promise.resolve(answer))
  if (row) {
    const county = countyOf(row, policies)
    if (county.me.oversight) await noteOversight(db, county, request)
    return { db, county, now }
  }

  const step = pathOfStep(await nextStep(db), here(request))
  throw step ? redirect(step) : new Refusal('not_found')
}

/** What a committee above looks at is written down, once a day for each kind of page, before anything is shown. */
async function noteOversight(db: Db, county: County, request: Request): Promise<void> {
  const part = new URL(request.url).pathname.split('/')[2]?.replace(/\.data$/, '') ?? ''
  await sure(db.rpc('note_oversight_read', { county: county.id, part }))
}

/** A form that was posted is not repeated by the way back: the page it came from keeps what was typed. */
function toSignIn(request: Request): Response {
  return redirect(`/login?next=${encodeURIComponent(here(request))}`)
}

function here(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return pathname.replace(/\.data$/, '') + withoutRoutes(search)
}

function withoutRoutes(search: string): string {
  const query = new URLSearchParams(search)
  query.delete('_routes')
  return query.size > 0 ? `?${query}` : ''
}
