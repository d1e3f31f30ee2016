// The data API, always as somebody: a visitor with a token, a county's own machine member, or the platform's listed functions.
import { createClient, type PostgrestError, type SupabaseClient } from '@supabase/supabase-js'
import { isRefusalCode, Refusal } from '~/core/refusal'
import type { Database } from './database'
import { webEnv, workerEnv } from './env.server'

export type Db = SupabaseClient<Database>

/** As the visitor whose token it is; without one, as nobody in particular. */
export function asVisitor(access_token: string | null, headers: Record<string, string> = {}): Db {
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, LIANGXIN_NOW } = webEnv()
  const clock: Record<string, string> = LIANGXIN_NOW ? { 'x-now': LIANGXIN_NOW } : {}
  return clientFor(SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, access_token, { ...clock, ...headers })
}

/** As the county's system member, under the same policies as everybody. For the worker. */
export function asSystem(tenant_id: string, now?: Date): Db {
  return asWorker({ 'x-system-of': tenant_id }, now)
}

/** As the platform: only the functions listed in private.cross_county_paths answer. For the worker. */
export function asPlatform(now?: Date): Db {
  return asWorker({}, now)
}

/** The data of an answer. A rule that said no becomes a Refusal; any other error is a bug or an outage and is thrown. */
export async function sure<T>(
  query: PromiseLike<{ data: T; error: null } | { data: unknown; error: PostgrestError }>,
): Promise<T> {
  const { data, error } = await query
  if (error === null) return data
  if (error.code === 'P0001' && isRefusalCode(error.message)) throw new Refusal(error.message)
  throw new Error(`${error.code} ${error.message} ${error.details ?? ''}`.trim(), { cause: error })
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
