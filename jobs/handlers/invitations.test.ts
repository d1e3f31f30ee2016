// Invitations and recoveries: who gets an account, whose password is touched, and to which mailbox a link may go.
import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { invitationSecret } from '~/platform/accounts.server'
import { mailFrom, workerEnv } from '~/platform/env.server'
import { type Mailer, openMailer } from '~/platform/mailer.server'
import { asPlatform, asVisitor, sure } from '~/platform/supabase.server'
import { foundTenant, owner, PASSWORD, signedIn, withAccount } from '../../tests/county'
import { mailsTo, onlyThese } from '../../tests/jobs'
import { orderOf, workRun } from '../run'

const NIGHT = new Date('2026-11-22T23:00:00+08:00') // a Sunday: security mail does not wait for the morning
let county: { id: string; code: string }
let mailer: Mailer

beforeAll(() => {
  mailer = openMailer(workerEnv().SMTP_URL, mailFrom(workerEnv()))
})
afterAll(() => mailer.close())
beforeEach(async () => {
  county = await foundTenant()
  await onlyThese([])
})

describe('an invitation', () => {
  it('makes an account whose first password is the link’s secret, and mails the link at once', async () => {
    const email = addressOf('new')
    const invitation = await invite(email)
    expect(await workAll()).toEqual(['done'])

    const [mail] = await mailsTo(email)
    const secret = invitationSecret(county.id, invitation)
    expect(mail?.text).toContain(`/join/${invitation}.${secret}`)
    expect(mail?.subject).toBe('邀请您加入“两新通”')
    expect(mail?.headers['list-unsubscribe']).toBeUndefined()
    expect(await mayEnter(email, secret)).toBe(true)
    const [row] = await owner()`select secret_hash, sent_at from invitations where id = ${invitation}`
    expect(row?.secret_hash).toBe(createHash('sha256').update(secret).digest('hex'))
  })

  it('that is repeated opens the same account with the newest link only', async () => {
    const email = addressOf('again')
    const first = await invite(email)
    await workAll()
    const second = await invite(email)
    await workAll()
    expect(await mayEnter(email, invitationSecret(county.id, first))).toBe(false)
    expect(await mayEnter(email, invitationSecret(county.id, second))).toBe(true)
  })

  it('to somebody who has an account leaves its password alone', async () => {
    const elsewhere = await foundTenant()
    const { email } = await withAccount(elsewhere.id, 'member')
    const invitation = await invite(email)
    await workAll()
    expect(await mayEnter(email, PASSWORD)).toBe(true)
    expect(await mayEnter(email, invitationSecret(county.id, invitation))).toBe(false)
    expect(await mailsTo(email)).toHaveLength(1)
  })

  it('that was withdrawn meanwhile is skipped', async () => {
    const invitation = await invite(addressOf('withdrawn'))
    await owner()`update invitations set withdrawn_at = now() where id = ${invitation}`
    expect(await workAll()).toEqual(['skipped'])
  })
})

describe('a recovery', () => {
  it('goes to the mailbox its owner has proven, with a link that is good for one new password', async () => {
    const { email } = await withAccount(county.id, 'forgetful')
    await recover(email)
    expect(await workAll()).toEqual(['done'])
    const [mail] = await mailsTo(email)
    const token_hash = /token_hash=([^&\s]+)/.exec(mail?.text ?? '')?.[1] ?? ''
    const { data } = await asVisitor(null).auth.verifyOtp({ token_hash, type: 'recovery' })
    expect(data.user?.email).toBe(email)
  })

  it('goes nowhere when an office has changed the address since', async () => {
    const { email, person_id } = await withAccount(county.id, 'target')
    await owner()`update people set delivery_email = 'elsewhere@office.test' where id = ${person_id}`
    await recover(email)
    expect(await workAll()).toEqual([])
    expect(await mailsTo('elsewhere@office.test')).toHaveLength(0)
  })

  it('for an account that does not exist asks for no work at all', async () => {
    await recover(addressOf('nobody'))
    expect(await workAll()).toEqual([])
  })
})

describe('a dead run', () => {
  it('is set going again by the office of its county and by nobody else', async () => {
    const [run] = await owner()`
      insert into runs (tenant_id, kind, key, state, attempts) values (${county.id}, 'imports.read', 'dead', 'failed', 5) returning id`
    const retry = { county: county.id, run: run?.id }
    const elsewhere = await foundTenant()
    const stranger = await signedIn(elsewhere.id, 'officer')
    const admin = await signedIn(county.id, 'system_admin')
    const officer = await signedIn(county.id, 'officer')
    expect(await sure(stranger.db.rpc('retry_run', retry))).toBe(false)
    expect(await sure(admin.db.rpc('retry_run', retry))).toBe(false)
    expect(await sure(officer.db.rpc('retry_run', retry))).toBe(true)
    expect(await owner()`select state, attempts from runs where id = ${run?.id}`).toEqual([
      { state: 'waiting', attempts: 0 },
    ])
    await owner()`delete from runs where id = ${run?.id}`
  })
})

function addressOf(name: string): string {
  return `${name}-${randomUUID().slice(0, 8)}@example.test`
}

async function invite(email: string): Promise<string> {
  const [person] =
    await owner()`insert into people (tenant_id, name) values (${county.id}, '新成员') returning id`
  const [row] = await owner()`
    insert into invitations (tenant_id, person_id, email, role, invited_by)
    values (${county.id}, ${person?.id}, ${email}, 'instructor', ${person?.id}) returning id`
  return row?.id
}

async function recover(email: string): Promise<void> {
  const { error } = await asVisitor(null).from('recoveries').insert({ id: randomUUID(), account: email })
  if (error) throw error
}

/** This county's open runs, worked as a worker would; the others' are none of this test's. */
async function workAll(): Promise<string[]> {
  await sure(asPlatform().rpc('release_runs'))
  const runs = await sure(asPlatform().rpc('claim_runs', { most: 500 }))
  const ours = runs.filter(({ tenant_id }) => tenant_id === county.id)
  return Promise.all(ours.map((run) => workRun(orderOf(run), mailer, NIGHT)))
}

async function mayEnter(email: string, password: string): Promise<boolean> {
  const { data } = await asVisitor(null).auth.signInWithPassword({ email, password })
  return data.session !== null
}
