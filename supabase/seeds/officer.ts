// A demo county's officer, signed in as on the pages: what the seeds do in a county, they do as this person.
import { randomUUID } from 'node:crypto'
import { type County, countyOf } from '~/features/counties/county'
import { asVisitor, type Db, sure } from '~/platform/supabase.server'
import { policies } from '~/policies'
import { PASSWORD } from './scene'

/** `at`: the same person, with the clock at an instant; a demo's may move. */
export type Officer = { db: Db; county: County; at: (instant: string) => Db }

export async function officerOf({
  email,
  county: county_code,
}: {
  email: string
  county: string
}): Promise<Officer> {
  const visitor = asVisitor(null)
  const attempt = randomUUID()
  await sure(visitor.from('sign_in_attempts').insert({ id: attempt, account: email, address: '127.0.0.1' }))
  const { data, error } = await visitor.auth.signInWithPassword({ email, password: PASSWORD })
  if (error) throw error
  const { access_token } = data.session
  const db = asVisitor(access_token)
  await sure(db.rpc('begin_sign_in', { attempt, agent: 'seeds' }))
  const [row] = await sure(db.rpc('enter_county', { county_code }))
  if (!row) throw new Error(`${email} has no way into ${county_code}`)
  const at = (instant: string) => asVisitor(access_token, { 'x-now': instant })
  return { db, county: countyOf(row, policies), at }
}
