// The data API, always as somebody: a visitor with a token, a county's own machine member, or the platform's listed functions.
import { createClient, type PostgrestError, type SupabaseClient } from '@supabase/supabase-js'
import { isRefusalCode, Refusal, type RefusalCode } from '~/core/refusal'
import type { Database } from './database'
import { webEnv, workerEnv } from './env.server'
import { webKeyOf } from './sealing.server'

export type Db = SupabaseClient<Database>

/** As the visitor whose token it is; without one, as nobody in particular. */
export function asVisitor(access_token: string | null, headers: Record<string, string> = {}): Db {
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, SECOND_FACTOR_KEY, LIANGXIN_NOW } = webEnv()
  const clock: Record<string, string> = LIANGXIN_NOW ? { 'x-now': LIANGXIN_NOW } : {}
  return clientFor(SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, access_token, {
    ...clock,
    'x-web-key': webKeyOf(SECOND_FACTOR_KEY),
    ...headers,
  })
}

/** Where the visitor sits, for the audit entries: the database believes it of the web alone. */
export function from(address: string): Record<string, string> {
  return { 'x-visitor-address': address }
}

/** As the county's system member, under the same policies as everybody. For the worker. */
export function asSystem(tenant_id: string, now?: Date): Db {
  return asWorker({ 'x-system-of': tenant_id }, now)
}

/** As the platform: only the functions listed in private.cross_county_paths answer. For the worker. */
export function asPlatform(now?: Date): Db {
  return asWorker({}, now)
}

/** A unique constraint said no. */
export const ROW_EXISTS = '23505'
const REFUSED_WITHOUT_REASON = '42501'
/** A character zero, which no text holds and nobody types. */
const NO_TEXT = '22P05'
/** Of an address or a form field: no id at all, or the id of nothing in this county. */
const NOT_AN_ID = '22P02'
const NOTHING_THERE = '23503'

/** What a broken constraint means to the user, by its name, or by the error's code where any constraint may break. */
type Meanings = Readonly<Record<string, RefusalCode>>

/** The data of an answer. A rule that said no becomes a Refusal; any other error is a bug or an outage and is thrown. */
export async function sure<Answer extends { data: unknown; error: PostgrestError | null }>(
  query: PromiseLike<Answer>,
  meanings: Meanings = {},
): Promise<Extract<Answer, { error: null }>['data']> {
  const { data, error } = await query
  if (error === null) return data
  const meaning = meanings[constraintIn(error)] ?? meanings[error.code]
  if (meaning) throw new Refusal(meaning)
  if (error.code === 'P0001' && isRefusalCode(error.message)) throw new Refusal(error.message)
  if (error.code === NOT_AN_ID || error.code === NOTHING_THERE) throw new Refusal('not_found')
  if (error.code === REFUSED_WITHOUT_REASON || error.code === NO_TEXT) throw new Refusal('not_allowed')
  throw new Error(`${error.code} ${error.message} ${error.details ?? ''}`.trim(), { cause: error })
}

/** For a row whose id the form made: sent twice, it is there already, and that is well. */
export async function once(
  insert: PromiseLike<{ data: null; error: PostgrestError | null }>,
  meanings: Meanings = {},
): Promise<void> {
  const answer = await insert
  if (answer.error?.code === ROW_EXISTS && !meanings[constraintIn(answer.error)]) return
  await sure(Promise.resolve(answer), meanings)
}

/**
 * For a correction that names the `version` it looked at (private.count_version()) and selects what it changed: refuses `stale` where
 * somebody else's came first, so that nothing is overwritten unseen.
 */
export async function unlessStale<Row>(
  correction: PromiseLike<{ data: Row[]; error: null } | { data: null; error: PostgrestError }>,
): Promise<void> {
  const changed = await sure(correction)
  if (changed.length === 0) throw new Refusal('stale')
}

function constraintIn({ message }: PostgrestError): string {
  return / constraint "([^"]+)"/.exec(message)?.[1] ?? ''
}

function asWorker(headers: Record<string, string>, now: Date | undefined): Db {
  const { SUPABASE_URL, SUPABASE_SECRET_KEY } = workerEnv()
  const clock: Record<string, string> = now ? { 'x-now': now.toISOString() } : {}
  return clientFor(SUPABASE_URL, SUPABASE_SECRET_KEY, null, { ...clock, ...headers })
}

function clientFor(
  url: string,
  key: string,
  access_token: string | null,
  headers: Record<string, string>,
): Db {
  return createClient<Database>(url, key, {
    global: { headers },
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    ...(access_token === null ? {} : { accessToken: async () => access_token }),
  })
}
