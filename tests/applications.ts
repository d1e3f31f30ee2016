// An applicant's way up to the operator's table, for tests: what is typed, the link as the worker makes it, and the operator.
import { createHash, randomUUID } from 'node:crypto'
import { type NewApplication, readApplicationLink } from '~/features/applications/application'
import { apply, confirmApplication } from '~/features/applications/applications.server'
import { foundTenant, owner, type SignedIn, signedIn } from './county'

export type Operating = { platform: { id: string }; operator: SignedIn }

const unserved: string[] = []

/** The oldest platform takes the applications. */
export async function operating(): Promise<Operating> {
  await foundTenant('platform')
  const [first] = await owner()`select id from tenants where kind = 'platform' order by created_at limit 1`
  const rows = await owner()`
    select code from divisions d where code like '14____' and valid_to is null
      and not exists (select from tenants t where t.division = d.code)
      and not exists (select from divisions c where c.parent = d.code) order by md5(code || random()::text)`
  unserved.push(...rows.map(({ code }) => code))
  return { platform: { id: first?.id }, operator: await signedIn(first?.id, 'operator') }
}

/** Other tests apply as well: their traces in the counters of the last hour are forgotten. */
export async function forgetSenders(): Promise<void> {
  await owner()`delete from private.application_senders`
}

export function typed(some: Partial<NewApplication> = {}): NewApplication {
  const id = randomUUID()
  return {
    id,
    place: 'division',
    division: some.division ?? unserved.pop() ?? '',
    name: '示例县委两新工委',
    short_name: '示例县',
    applicant: '示例某',
    office_phone: '0354-0000000',
    email: `apply-${id}@example.test`,
    system_admin: '示例甲',
    system_admin_email: `system-${id}@example.test`,
    security_admin: '示例乙',
    security_admin_email: `security-${id}@example.test`,
    auditor: '示例丙',
    auditor_email: `auditor-${id}@example.test`,
    ...some,
  }
}

export async function send(
  application: NewApplication,
  address = `192.0.${Math.trunc(Math.random() * 200)}.1`,
) {
  await apply(application, { address, language: 'zh-CN' })
}

/** As the worker makes the link: the hash is written, the secret goes into the mail. */
export async function linked(application: NewApplication) {
  await send(application)
  const secret = `secret-${randomUUID()}`
  const secret_hash = createHash('sha256').update(secret).digest('hex')
  await owner()`update applications set secret_hash = ${secret_hash} where id = ${application.id}`
  return readApplicationLink(`${application.id}.${secret}`)
}

export async function confirmed(application: NewApplication): Promise<void> {
  await confirmApplication(await linked(application), new Date())
}

export async function mailsAbout(id: string): Promise<string[]> {
  const rows = await owner()`select distinct kind from mail_log where key = ${id}`
  return rows.map(({ kind }) => kind)
}
