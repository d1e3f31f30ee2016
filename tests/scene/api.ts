// The data API as anybody could call it: a token of one's own and the key that every browser could hold.
import { createClient, type SupabaseClient } from '@supabase/supabase-js'

/** Without generated types: which tables there are is asked of the catalogue. */
export type Api = SupabaseClient

export function apiWith(access_token: string | null, headers: Record<string, string> = {}): Api {
  const { SUPABASE_URL = '', SUPABASE_PUBLISHABLE_KEY = '' } = process.env
  return createClient(SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, {
    accessToken: async () => access_token,
    global: { headers },
  })
}

export function bySecretKey(headers: Record<string, string>): Api {
  const { SUPABASE_URL = '', SUPABASE_SECRET_KEY = '' } = process.env
  return createClient(SUPABASE_URL, SUPABASE_SECRET_KEY, {
    global: { headers },
    auth: { persistSession: false },
  })
}
