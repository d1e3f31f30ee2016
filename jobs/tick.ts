// `npm run tick -- --now=2026-11-25T09:00:00+08:00`: one look at the calendar as of an instant, and all the work and mail that
// follows from it, in this process. Safe beside running workers and other ticks: every row is claimed first.
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { clock, mailFrom, workerEnv } from '~/platform/env.server'
import { type Mailer, openMailer } from '~/platform/mailer.server'
import { asPlatform, asSystem, sure } from '~/platform/supabase.server'
import { refuseFixedClock } from './clock'
import { sweepAllDispatches } from './handlers/dispatches'
import { draftDueLists } from './handlers/lists'
import { drainMail } from './handlers/mail'
import { countAllRollups } from './handlers/rollups'
import { keepAudit } from './keep-audit'
import { look } from './look'
import { orderOf, workRun } from './run'
import { untilNone } from './until-none'

const AT_ONCE_MAX = 4
const WAIT_MS = 250
const WAIT_SECONDS_MAX = 60

const env = workerEnv()
const fixed_now = readNow()
if (fixed_now) await refuseFixedClock(fixed_now)

const mailer = openMailer(env.SMTP_URL, mailFrom(env))
const due = await look(fixed_now)
await keepAudit(fixed_now)
await sweepAllDispatches(fixed_now)
const drafted = await draftDueLists(fixed_now)
const worked = drafted + (await workAll(mailer))
const sent = await sendAll(mailer)
await countAllRollups(fixed_now)
mailer.close()
console.log(
  `as of ${(fixed_now ?? new Date()).toISOString()}: ${due} runs due, ${worked} worked, ${sent} mails sent`,
)

function readNow(): Date | undefined {
  const { values } = parseArgs({ options: { now: { type: 'string' } } })
  if (values.now) return new Date(z.iso.datetime({ offset: true }).parse(values.now))
  return env.LIANGXIN_NOW ? clock(env) : undefined
}

/** Works what is open until nothing is, not even in the hands of somebody else. What a queue holds is taken as well: who starts a run has it. */
async function workAll(mailer: Mailer): Promise<number> {
  let worked = 0
  for (let waited = 0; waited < WAIT_SECONDS_MAX * 1_000; waited += WAIT_MS) {
    await sure(asPlatform().rpc('release_runs'))
    worked += await untilNone(() => workBatch(mailer))
    if ((await sure(asPlatform().rpc('count_open_runs'))) === 0) return worked
    await sleep(WAIT_MS)
  }
  console.log(`Some runs are still in other hands after ${WAIT_SECONDS_MAX} seconds.`)
  return worked
}

async function workBatch(mailer: Mailer): Promise<number> {
  const runs = await sure(asPlatform().rpc('claim_runs', { most: AT_ONCE_MAX }))
  await Promise.all(runs.map((run) => workRun(orderOf(run), mailer, fixed_now)))
  return runs.length
}

/** County by county, until no mail may leave. A county whose mail server is away is left for the next tick. */
async function sendAll(mailer: Mailer): Promise<number> {
  const counties = await sure(asPlatform(fixed_now).rpc('counties_with_mail', { most: 500 }))
  let sent = 0
  for (const { tenant_id } of counties) {
    sent += await drainMail(asSystem(tenant_id, fixed_now), tenant_id, mailer)
  }
  return sent > 0 ? sent + (await sendAll(mailer)) : 0
}
