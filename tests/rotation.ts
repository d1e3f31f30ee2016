// A county whose alliance takes turns: its bodies with one person each, the secretariat, and a clock that the test sets.
import type { Month } from '~/core/period'
import { arrange, foundAlliance, getRotation, newParticipant } from '~/features/rotation/rotation.server'
import { asSystem, asVisitor, type Db } from '~/platform/supabase.server'
import { foundTenant, owner, type SignedIn, signedIn } from './county'

export type Member = SignedIn & { body_id: string; body: string }
export type RotationScene = {
  county: { id: string; code: string }
  secretariat: SignedIn
  members: Member[]
}

/** Of so many members; nothing is announced yet. */
export async function rotationScene(count: number, since: Month, now: Date): Promise<RotationScene> {
  const county = await foundTenant()
  const secretariat = await signedIn(county.id, 'secretariat')
  const members: Member[] = []
  for (let n = 1; n <= count; n += 1) {
    const body = `成员单位${n}`
    const body_id = await addBody(county.id, body)
    members.push({ ...(await signedIn(county.id, 'participant', { body_id })), body_id, body })
  }
  const db = asSystem(county.id, now)
  await foundAlliance(db, county, { name: '示例联盟', since })
  const bodies = members.map(({ body_id: id, body: name }) => ({ id, name, dissolved_on: null }))
  await arrange(
    db,
    county,
    await getRotation(db, county),
    ({ skips }) => ({ members: bodies.map((body) => newParticipant(body, since)), skips }),
    now,
  )
  return { county, secretariat, members }
}

export async function addBody(tenant_id: string, name: string): Promise<string> {
  const [row] = await owner()`
    insert into bodies (tenant_id, name, kind) values (${tenant_id}, ${name}, 'participant') returning id`
  return row?.id
}

/** The same person at another instant: the clock of a test may move. */
export function at({ access_token }: SignedIn, instant: string): Db {
  return asVisitor(access_token, { 'x-now': new Date(instant).toISOString() })
}
