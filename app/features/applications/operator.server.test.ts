import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  confirmed,
  forgetSenders,
  linked,
  mailsAbout,
  type Operating,
  operating,
  send,
  typed,
} from '../../../tests/applications'
import { foundTenant, owner, signedIn } from '../../../tests/county'
import {
  approveApplication,
  declineApplication,
  getApplication,
  listApplications,
} from './applications.server'

const FIRST_PAGE = { key: null, backwards: false }

let at: Operating

beforeAll(async () => {
  at = await operating()
})
beforeEach(forgetSenders)

describe('the operator', () => {
  test('sees nothing that was not confirmed, and cannot answer it', async () => {
    const { id } = await linked(typed())
    await expect(getApplication(at.operator.db, at.platform, id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(approveApplication(at.operator.db, at.platform, id)).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(declineApplication(at.operator.db, at.platform, id, '不予受理')).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })

  test('approves: a tenant with settings, cadences, machine, and three open invitations', async () => {
    const { code, id } = await approve()
    const [tenant] = await owner()`
      select t.kind, t.division,
        (select count(*)::int from settings s where s.tenant_id = t.id) as settings,
        (select count(*)::int > 3 from cadence_rules c where c.tenant_id = t.id) as cadences,
        (select count(*)::int from memberships m where m.tenant_id = t.id and m.role = 'system') as machines,
        (select array_agg(i.role order by i.role) from invitations i where i.tenant_id = t.id) as invited,
        (select count(*)::int from runs r where r.tenant_id = t.id and r.kind = 'invitations.send') as runs
      from tenants t where t.code = ${code}`
    expect(tenant).toMatchObject({ kind: 'county', settings: 1, cadences: true, machines: 1, runs: 3 })
    expect(tenant?.invited).toEqual(['auditor', 'security_admin', 'system_admin'])
    expect(await mailsAbout(id)).toContain('application-approved')
    await expect(declineApplication(at.operator.db, at.platform, id, '重复办理')).rejects.toMatchObject({
      code: 'already_done',
    })
  })

  test('approving twice, one after the other or at once, is one tenant and the same answer', async () => {
    const application = typed()
    await confirmed(application)
    const codes = await Promise.all(
      Array.from({ length: 5 }, () => approveApplication(at.operator.db, at.platform, application.id)),
    )
    expect(new Set(codes)).toEqual(new Set([application.division]))
    expect(await approveApplication(at.operator.db, at.platform, application.id)).toBe(application.division)
    const [found] =
      await owner()`select count(*)::int as n from tenants where division = ${application.division}`
    expect(found?.n).toBe(1)
  })

  test('of two applications for one division, approved at once, one founds it and the other is refused', async () => {
    const one = typed()
    const other = typed({ division: one.division })
    await confirmed(one)
    await confirmed(other)
    const answers = await Promise.allSettled(
      [one, other].map(({ id }) => approveApplication(at.operator.db, at.platform, id)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = answers.find(({ status }) => status === 'rejected')
    expect(refused).toMatchObject({ reason: { code: 'division_served' } })
  })

  test('declines with a reason that is mailed, and then cannot approve', async () => {
    const application = typed()
    await confirmed(application)
    await declineApplication(at.operator.db, at.platform, application.id, '办公电话无法核实')
    expect(await mailsAbout(application.id)).toContain('application-declined')
    await expect(approveApplication(at.operator.db, at.platform, application.id)).rejects.toMatchObject({
      code: 'already_done',
    })
  })

  test('and nobody else: neither a county’s office nor an operator of elsewhere', async () => {
    const application = typed()
    await confirmed(application)
    const county = await foundTenant()
    const elsewhere = await foundTenant('platform')
    for (const other of [await signedIn(county.id, 'officer'), await signedIn(elsewhere.id, 'operator')]) {
      await expect(approveApplication(other.db, at.platform, application.id)).rejects.toMatchObject({
        code: 'not_found',
      })
      expect((await listApplications(other.db, at.platform, false, FIRST_PAGE)).rows).toEqual([])
    }
  })

  test('a development zone gets its own code, and one that is taken or reserved is refused', async () => {
    const code = `zone-${randomUUID().slice(0, 8)}`
    const application = typed({ place: 'zone', code, division: '140700' })
    await confirmed(application)
    expect(await approveApplication(at.operator.db, at.platform, application.id)).toBe(code)
    for (const taken of [code, 'apply', 'platform']) {
      await expect(send(typed({ place: 'zone', code: taken, division: '140700' }))).rejects.toMatchObject({
        code: 'tenant_code_taken',
      })
    }
  })
})

async function approve() {
  const application = typed()
  await confirmed(application)
  const code = await approveApplication(at.operator.db, at.platform, application.id)
  return { id: application.id, division: application.division, code }
}
