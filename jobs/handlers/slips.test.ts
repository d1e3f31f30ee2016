// Slips: printed by the office, readied by the worker, joined with by typing the code.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TypedCode } from '~/features/invitations/invitation'
import { findSlip, getInvitation, joinAnew } from '~/features/invitations/invitations.server'
import { listOpenSlips, printSlips } from '~/features/members/slips.server'
import { mailFrom, workerEnv } from '~/platform/env.server'
import { type Mailer, openMailer } from '~/platform/mailer.server'
import { asSystem, asVisitor } from '~/platform/supabase.server'
import { foundTenant, owner, type SignedIn, signedIn } from '../../tests/county'
import { onPaper } from '../../tests/invitation'
import { invitationHandlers } from './invitations'

const HERE = { address: '192.0.2.1', agent: 'test' }
const ADDRESS = 'http://127.0.0.1:3000'
let county: { id: string; code: string }
let officer: SignedIn
let mailer: Mailer

beforeAll(async () => {
  mailer = openMailer(workerEnv().SMTP_URL, mailFrom(workerEnv()))
  county = await foundTenant()
  officer = await signedIn(county.id, 'officer')
})
afterAll(() => mailer.close())

async function slipFor(name: string, by = officer, role: 'instructor' | 'leader' = 'instructor') {
  const id = randomUUID()
  const person_id = await onPaper(county.id, name)
  const email = `${id.slice(0, 8)}@${county.code}.lx`
  const row = { tenant_id: county.id, id, person_id, email, manner: 'slip', role }
  const { error } = await by.db.from('invitations').insert(row)
  if (error) throw error
  return { id, person_id, email }
}

async function print(ids: string[], by = officer) {
  const slips = await printSlips(by.db, county, ids, ADDRESS)
  for (const { id } of slips) await ready(id)
  return slips
}

function ready(key: string) {
  const work = { db: asSystem(county.id), tenant_id: county.id, key, now: new Date(), mailer }
  return invitationHandlers['invitations.send']?.(work)
}

const join = async (typed: string) =>
  joinAnew(asVisitor(null).auth, await findSlip(TypedCode.parse({ code: typed }).code), 'Huancui-2026', HERE)

describe('a slip', () => {
  it('lets its person in by the code as it is typed, with a password of their own', async () => {
    const { id, email } = await slipFor('王某')
    const [slip] = await print([id])
    expect(slip).toMatchObject({ id, name: '王某', email })
    expect(slip?.square).toContain('svg')
    expect(await join(` ${slip?.code.toLowerCase().slice(0, 4)}-${slip?.code.slice(4)}`)).toBe(county.code)
    const [row] = await owner()`
      select p.delivery_email, p.mail_proven_at from people p join auth.users u on u.id = p.account_id where u.email = ${email}`
    expect(row).toEqual({ delivery_email: null, mail_proven_at: null })
    await expect(
      asVisitor(null).auth.signInWithPassword({ email, password: 'Huancui-2026' }),
    ).resolves.toMatchObject({
      error: null,
    })
  })

  it('is known by its hash only, and tells nobody its code again', async () => {
    const { id } = await slipFor('李某')
    const [slip] = await print([id])
    const [row] = await owner()`select to_jsonb(i)::text as said from invitations i where i.id = ${id}`
    expect(row?.said).not.toContain(slip?.code)
    const [trace] =
      await owner()`select string_agg(a::text, ' ') as said from audit_entries a where a.tenant_id = ${county.id}`
    expect(trace?.said).not.toContain(slip?.code)
    for (const column of ['secret_hash', 'first_password']) {
      const { error } = await officer.db.from('invitations').select(column).eq('id', id)
      expect(error?.code).toBe('42501')
    }
  })

  it('printed again is another slip, and the first is void', async () => {
    const { id } = await slipFor('张某')
    const [first] = await print([id])
    const [second] = await print([id])
    expect(second?.id).not.toBe(first?.id)
    await expect(join(first?.code ?? '')).rejects.toMatchObject({
      code: expect.stringMatching(/invitation_used|wrong/),
    })
    expect(await join(second?.code ?? '')).toBe(county.code)
  })

  it('is used once', async () => {
    const [slip] = await print([(await slipFor('刘某')).id])
    await join(slip?.code ?? '')
    await owner()`update invitations set accepted_at = accepted_at - interval '3 minutes' where id = ${slip?.id ?? ''}`
    await expect(join(slip?.code ?? '')).rejects.toMatchObject({ code: 'invitation_used' })
  })

  it('is over after fourteen days', async () => {
    const [slip] = await print([(await slipFor('赵某')).id])
    expect(Date.parse(slip?.expires_at ?? '') - Date.now()).toBeGreaterThan(13.9 * 86_400_000)
    await owner()`update invitations set expires_at = now() where id = ${slip?.id ?? ''}`
    await expect(join(slip?.code ?? '')).rejects.toMatchObject({ code: 'invitation_expired' })
  })

  it('that nobody printed, or with a wrong code, is none', async () => {
    await slipFor('孙某')
    await expect(findSlip('0'.repeat(12))).rejects.toMatchObject({ code: 'invitation_not_found' })
  })

  it('does not give the account away to whoever reads the database', async () => {
    const { id, email } = await slipFor('周某')
    await print([id])
    const [row] = await owner()`select first_password from invitations where id = ${id}`
    const { data } = await asVisitor(null).auth.signInWithPassword({ email, password: row?.first_password })
    const holder = asVisitor(data.session?.access_token ?? '', { 'x-invitation': row?.first_password })
    expect((await holder.rpc('accept_invitation', { invitation: id, agent: '' })).error?.message).toBe(
      'invitation_not_found',
    )
    expect((await holder.rpc('my_counties')).data).toEqual([])
  })
})

describe('printing', () => {
  it('is not for another county, nor for privileged roles where it is the office that prints', async () => {
    const { id } = await slipFor('吴某')
    const elsewhere = await foundTenant()
    const foreign = await signedIn(elsewhere.id, 'officer')
    await expect(printSlips(foreign.db, county, [id], ADDRESS)).rejects.toMatchObject({ code: 'not_found' })
    await expect(printSlips(foreign.db, elsewhere, [id], ADDRESS)).rejects.toMatchObject({
      code: 'not_found',
    })
    const security = await signedIn(county.id, 'security_admin')
    const leader = await slipFor('郑某', security, 'leader')
    await expect(printSlips(officer.db, county, [leader.id], ADDRESS)).rejects.toMatchObject({
      code: 'not_found',
    })
    expect((await print([leader.id], security)).map(({ name }) => name)).toEqual(['郑某'])
    expect((await listOpenSlips(foreign.db, county)).length).toBe(0)
  })

  it('says that the account is being prepared until the worker has made it', async () => {
    const { id } = await slipFor('王某')
    const [slip] = await printSlips(officer.db, county, [id], ADDRESS)
    const invitation = await getInvitation(await findSlip(slip?.code ?? ''))
    expect(invitation.sent_at).toBeNull()
    await ready(id)
    expect((await getInvitation(await findSlip(slip?.code ?? ''))).sent_at).not.toBeNull()
  })
})

it('the same invitation id in two counties is two invitations, each with its own secret', async () => {
  const elsewhere = await foundTenant()
  const other = await signedIn(elsewhere.id, 'officer')
  const { id } = await slipFor('冯某')
  const person_id = await onPaper(elsewhere.id, '冯某')
  const row = {
    tenant_id: elsewhere.id,
    id,
    person_id,
    email: `${randomUUID()}@x.lx`,
    manner: 'slip',
    role: 'instructor',
  }
  expect((await other.db.from('invitations').insert(row)).error).toBeNull()
  const [mine] = await print([id])
  const [theirs] = await printSlips(other.db, elsewhere, [id], ADDRESS)
  expect((await getInvitation(await findSlip(mine?.code ?? ''))).county.code).toBe(county.code)
  expect((await getInvitation(await findSlip(theirs?.code ?? ''))).county.code).toBe(elsewhere.code)
})
