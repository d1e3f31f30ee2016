// The bench's country: made once in a stack of its own, with an officer, an instructor and an overseer who sign in.
import { readFileSync } from 'node:fs'
import { hold, owner, type SignedIn, signedIn, signInAs, withAccount } from '../county'

export type Country = {
  officer: SignedIn
  instructor: SignedIn
  overseer: SignedIn
  code: string
  unit_id: string
}

const COUNTY = 'bench-7'

export async function findOrMakeCountry(): Promise<Country> {
  const [made] = await owner()`select from tenants where code = 'bench-superior'`
  if (!made) await makeCountry()
  const county = await tenant(COUNTY)
  const above = await tenant('bench-superior')
  return {
    code: COUNTY,
    officer: await signedIn(county, 'officer'),
    unit_id: await unitOfInstructor(county),
    instructor: await takeOver(county),
    overseer: await signedIn(above, 'overseer'),
  }
}

async function makeCountry(): Promise<void> {
  const began = performance.now()
  const connection = await owner().reserve()
  await connection.unsafe(readFileSync(new URL('data.sql', import.meta.url), 'utf8'))
  await connection.unsafe('vacuum analyze')
  connection.release()
  console.log(
    `Made 200 counties, 120,000 units and 2,000,000 visits in ${Math.round((performance.now() - began) / 1_000)} s.`,
  )
}

async function tenant(code: string): Promise<string> {
  const [row] = await owner()`select id from tenants where code = ${code}`
  return row?.id
}

async function unitOfInstructor(county: string): Promise<string> {
  const [row] =
    await owner()`select unit_id from assignments where tenant_id = ${county} order by unit_id limit 1`
  return row?.unit_id
}

/** An account for an instructor whom the data already knows on paper, with all the units and visits. */
async function takeOver(county: string): Promise<SignedIn> {
  const { person_id, email } = await withAccount(county, 'instructor')
  await hold(county, person_id, 'instructor')
  await owner()`update appointments set person_id = ${person_id} where tenant_id = ${county} and id = (
    select instructor_id from assignments where tenant_id = ${county} order by unit_id limit 1)`
  return { person_id, email, ...(await signInAs(email)) }
}
