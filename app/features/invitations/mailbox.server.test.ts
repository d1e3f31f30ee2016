import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { asVisitor } from '~/platform/supabase.server'
import { foundTenant, owner, type SignedIn, signedIn } from '../../../tests/county'
import { invite, onPaper } from '../../../tests/invitation'
import { joinAnew } from './invitations.server'

const HERE = { address: '192.0.2.1', agent: 'test' }

let county: { id: string; code: string }
let officer: SignedIn

beforeAll(async () => {
  county = await foundTenant()
  officer = await signedIn(county.id, 'officer')
})

describe('the mailbox of a new account', () => {
  const provenAfter = async (written: string | null, since: string | null = written) => {
    const email = `box-${randomUUID()}@example.test`
    const person_id = await onPaper(county.id, '王某')
    await officer.db.from('people').update({ delivery_email: written }).eq('id', person_id)
    const link = await invite({ county, by: officer, email, person_id })
    await officer.db.from('people').update({ delivery_email: since }).eq('id', person_id)
    await joinAnew(asVisitor(null).auth, link, 'Huancui-2026', HERE)
    const [row] = await owner()`
      select p.delivery_email = u.email as same, p.mail_proven_at is not null as proven
      from people p join auth.users u on u.id = p.account_id where u.email = ${email}`
    return row
  }

  test('is proven by the link that reached it, wherever the account’s name looks like it goes', async () => {
    expect(await provenAfter(null)).toEqual({ same: true, proven: true })
    expect(await provenAfter('shared@example.test')).toEqual({ same: false, proven: true })
  })

  test('is not proven where the office wrote down another since', async () => {
    expect(await provenAfter(null, 'office@example.test')).toEqual({ same: false, proven: false })
    expect(await provenAfter('shared@example.test', 'office@example.test')).toEqual({
      same: false,
      proven: false,
    })
  })
})

describe('an account that somehow has the id of the county’s machine', () => {
  test('does not become the machine by an invitation to it', async () => {
    const [machine] =
      await owner()`select person_id from memberships where tenant_id = ${county.id} and role = 'system'`
    const email = `machine-${randomUUID()}@example.test`
    const link = await invite({ county, by: officer, email, person_id: machine?.person_id, as_person: true })
    await expect(joinAnew(asVisitor(null).auth, link, 'Huancui-2026', HERE)).rejects.toMatchObject({
      code: 'invitation_of_another',
    })
  })
})
