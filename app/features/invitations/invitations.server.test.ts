import { randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '~/core/ability'
import { asVisitor } from '~/platform/supabase.server'
import {
  foundTenant,
  hold,
  owner,
  PASSWORD,
  type SignedIn,
  signedIn,
  withAccount,
} from '../../../tests/county'
import { invite, onPaper } from '../../../tests/invitation'
import { type InvitationLink, readLink, refuseClosed } from './invitation'
import { getInvitation, isForNewAccount, joinAnew, joinAs } from './invitations.server'

const HERE = { address: '192.0.2.1', agent: 'test' }

let county: { id: string; code: string }
let officer: SignedIn
let security: SignedIn

beforeAll(async () => {
  county = await foundTenant()
  officer = await signedIn(county.id, 'officer')
  security = await signedIn(county.id, 'security_admin')
})

function invited(
  email: string,
  options: { role?: Role; by?: SignedIn; isNew?: boolean; person_id?: string } = {},
) {
  return invite({ county, by: officer, email, ...options })
}

async function rolesOf(email: string): Promise<string[]> {
  const rows = await owner()`
    select m.role from memberships m join people p on p.tenant_id = m.tenant_id and p.id = m.person_id
    join auth.users u on u.id = p.account_id where u.email = ${email} and m.tenant_id = ${county.id} order by m.role`
  return rows.map(({ role }) => role)
}

describe('somebody new', () => {
  const email = `new-${randomUUID()}@example.test`

  test('sees what the link invites to, and joins with a password of their own', async () => {
    const link = await invited(email)
    const invitation = await getInvitation(link)
    expect(invitation).toMatchObject({ email, role: 'instructor', county: { code: county.code } })
    expect(await isForNewAccount(link, invitation)).toBe(true)

    const { auth } = asVisitor(null)
    expect(await joinAnew(auth, link, 'Huancui-2026', HERE)).toBe(county.code)
    expect(await rolesOf(email)).toEqual(['instructor'])
    const { data } = await auth.getSession()
    expect((await asVisitor(data.session?.access_token ?? '').rpc('my_counties')).data).toHaveLength(1)
  })

  test('is one member however often the form is sent', async () => {
    const email = `twice-${randomUUID()}@example.test`
    const link = await invited(email)
    const answers = await Promise.all(
      [1, 2, 3].map(() => joinAnew(asVisitor(null).auth, link, 'Huancui-2026', HERE)),
    )
    expect(answers).toEqual([county.code, county.code, county.code])
    expect(await rolesOf(email)).toEqual(['instructor'])
  })

  test('does not take the account’s name for a password, and may try again', async () => {
    const email = `zhangsan${randomUUID().slice(0, 4)}@example.test`
    const link = await invited(email)
    await expect(
      joinAnew(asVisitor(null).auth, link, `X-${email.split('@')[0]}`, HERE),
    ).rejects.toMatchObject({
      code: 'password_names_account',
    })
    expect(await joinAnew(asVisitor(null).auth, link, 'Huancui-2026', HERE)).toBe(county.code)
  })
})

describe('somebody with an account in another county', () => {
  test('joins with its own password and is the same person in both', async () => {
    const elsewhere = await foundTenant()
    const { email, person_id } = await withAccount(elsewhere.id, 'contact')
    await hold(elsewhere.id, person_id, 'officer')
    const link = await invited(email, { isNew: false })

    expect(await isForNewAccount(link, await getInvitation(link))).toBe(false)
    expect(await joinAs(asVisitor(null).auth, link, PASSWORD, HERE)).toBe(county.code)
    const rows = await owner()`select tenant_id from people where id = ${person_id}`
    expect(rows).toHaveLength(2)
    expect(await rolesOf(email)).toEqual(['instructor'])
  })

  test('has to know that password, and its guesses count', async () => {
    const { email } = await withAccount((await foundTenant()).id, 'guessed')
    const link = await invited(email, { isNew: false })
    const guess = () => joinAs(asVisitor(null).auth, link, 'Guessed-2026', HERE)
    for (const _ of [1, 2, 3, 4, 5])
      await expect(guess()).rejects.toMatchObject({ code: 'wrong_credentials' })
    await expect(guess()).rejects.toMatchObject({ code: 'locked_out' })
    await expect(joinAnew(asVisitor(null).auth, link, 'Guessed-2026', HERE)).rejects.toMatchObject({
      code: 'locked_out',
    })
  })

  test('does not prove that the address this county wrote down is theirs', async () => {
    const { email, person_id } = await withAccount((await foundTenant()).id, 'proven')
    const link = await invited(email, { isNew: false })
    await joinAs(asVisitor(null).auth, link, PASSWORD, HERE)
    await officer.db.from('people').update({ delivery_email: 'officer@example.test' }).eq('id', person_id)
    const rows =
      await owner()`select mail_proven_at, delivery_email from people where id = ${person_id} and tenant_id = ${county.id}`
    expect(rows).toEqual([{ mail_proven_at: null, delivery_email: 'officer@example.test' }])
  })
})

describe('a link that is no longer good', () => {
  const closed = async (link: InvitationLink) => refuseClosed(await getInvitation(link), new Date())
  const join = (link: InvitationLink) => joinAnew(asVisitor(null).auth, link, 'Huancui-2026', HERE)

  test('because it was used, is said to be used', async () => {
    const link = await invited(`used-${randomUUID()}@example.test`)
    await join(link)
    await owner()`update invitations set accepted_at = accepted_at - interval '3 minutes' where id = ${link.id}`
    await expect(closed(link)).rejects.toMatchObject({ code: 'invitation_used' })
    await expect(join(link)).rejects.toMatchObject({ code: 'invitation_used' })
  })

  test('because it was withdrawn, joins nobody', async () => {
    const email = `withdrawn-${randomUUID()}@example.test`
    const link = await invited(email)
    await officer.db.rpc('withdraw_invitation', { county: county.id, invitation: link.id })
    await expect(closed(link)).rejects.toMatchObject({ code: 'invitation_used' })
    await expect(join(link)).rejects.toMatchObject({ code: 'invitation_used' })
    expect(await rolesOf(email)).toEqual([])
  })

  test('because seven days are over, joins nobody', async () => {
    const link = await invited(`late-${randomUUID()}@example.test`)
    await owner()`update invitations set expires_at = now() where id = ${link.id}`
    await expect(closed(link)).rejects.toMatchObject({ code: 'invitation_expired' })
    await expect(join(link)).rejects.toMatchObject({ code: 'invitation_expired' })
  })

  test('because its secret is wrong or another’s, is no link at all', async () => {
    const link = await invited(`mine-${randomUUID()}@example.test`)
    const another = await invited(`other-${randomUUID()}@example.test`)
    for (const secret of [randomBytes(32).toString('base64url'), another.secret]) {
      await expect(getInvitation({ ...link, secret })).rejects.toMatchObject({ code: 'invitation_not_found' })
    }
    for (const token of ['', 'x', `${link.id}.short`, `${link.id}.${link.secret}/..`]) {
      expect(() => readLink(token)).toThrow('invitation_not_found')
    }
  })

  test('because it was sent to somebody else, joins nobody', async () => {
    const link = await invited(`invited-${randomUUID()}@example.test`)
    const other = await signedIn((await foundTenant()).id, 'officer')
    const holder = asVisitor(other.access_token, { 'x-invitation': link.secret })
    const { error } = await holder.rpc('accept_invitation', { invitation: link.id, agent: '' })
    expect(error?.message).toBe('invitation_of_another')
  })
})

describe('an invitation hands nobody over who is somebody', () => {
  const steal = async (person_id: string) => {
    const thief = await signedIn((await foundTenant()).id, 'officer')
    const { id, secret } = await invited(thief.email, { person_id, isNew: false })
    const holder = asVisitor(thief.access_token, { 'x-invitation': secret })
    const { error } = await holder.rpc('accept_invitation', { invitation: id, agent: '' })
    return error?.message
  }

  test('not the county’s machine, nor somebody with an account, nor a leader who has none yet', async () => {
    const [machine] =
      await owner()`select person_id from memberships where tenant_id = ${county.id} and role = 'system'`
    const leader = await onPaper(county.id, '李某')
    await hold(county.id, leader, 'leader')
    for (const person_id of [machine?.person_id, security.person_id, leader]) {
      expect(await steal(person_id)).toBe('invitation_of_another')
    }
  })
})

describe('inviting', () => {
  test('to privileged roles is the security administrator’s, to operational ones the office’s', async () => {
    await expect(invited(`a-${randomUUID()}@example.test`, { role: 'leader' })).rejects.toMatchObject({
      code: '42501',
    })
    await expect(invited(`b-${randomUUID()}@example.test`, { by: security })).rejects.toMatchObject({
      code: '42501',
    })
    await expect(
      invited(`c-${randomUUID()}@example.test`, { role: 'leader', by: security }),
    ).resolves.toBeTruthy()
  })

  test('an administrator to a working role is refused when the link is used', async () => {
    const { email, person_id } = await withAccount(county.id, 'auditor')
    await hold(county.id, person_id, 'auditor')
    const link = await invited(email, { isNew: false })
    await expect(joinAs(asVisitor(null).auth, link, PASSWORD, HERE)).rejects.toMatchObject({
      code: 'roles_exclude',
    })
    expect(await rolesOf(email)).toEqual(['auditor'])
  })
})
