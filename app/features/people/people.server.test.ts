import { beforeAll, describe, expect, test } from 'vitest'
import { listMyCounties, signIn } from '~/features/sign-ins/sign-ins.server'
import { asVisitor } from '~/platform/supabase.server'
import {
  foundTenant,
  hold,
  join,
  owner,
  PASSWORD,
  type SignedIn,
  signedIn,
  signInAs,
} from '../../../tests/county'
import { changeMyPassword, changeMyself } from './people.server'

const HERE = { address: '192.0.2.1', agent: 'test' }
const CHANGE = { password: 'Changed-2026', password_again: 'Changed-2026', current_password: PASSWORD }

let person: SignedIn

beforeAll(async () => {
  const [here, there] = [await foundTenant(), await foundTenant()]
  person = await signedIn(here.id, 'officer')
  await join(there.id, person.person_id, '王某', person.email)
  await hold(there.id, person.person_id, 'instructor')
})

describe('one’s own account', () => {
  test('has one name and language in every county', async () => {
    await changeMyself(person.db, person.person_id, { name: '王建国', language: 'en' })
    const rows = await owner()`select distinct name, language from people where id = ${person.person_id}`
    expect(rows).toEqual([{ name: '王建国', language: 'en' }])
  })

  test('is not changed by somebody else’s hand', async () => {
    const other = await signedIn((await foundTenant()).id, 'officer')
    await changeMyself(other.db, person.person_id, { name: '别人', language: 'en' })
    expect(await owner()`select from people where id = ${person.person_id} and name = '别人'`).toEqual([])
  })

  test('changes its password only for who knows the old one, and is then signed in nowhere else', async () => {
    const { auth } = asVisitor(null)
    const token = await signIn(auth, { email: person.email, password: PASSWORD }, HERE)
    const wrong = { ...CHANGE, current_password: 'Guessed-2026' }
    await expect(changeMyPassword(auth, token, wrong, HERE)).rejects.toMatchObject({
      code: 'wrong_credentials',
    })

    const phone = await signInAs(person.email)
    await changeMyPassword(auth, token, CHANGE, HERE)
    expect(await listMyCounties(phone.db)).toEqual([])
    const { data } = await auth.getSession()
    expect(await listMyCounties(asVisitor(data.session?.access_token ?? ''))).toHaveLength(2)
    await expect(
      signIn(asVisitor(null).auth, { email: person.email, password: PASSWORD }, HERE),
    ).rejects.toThrow()
  })
})
