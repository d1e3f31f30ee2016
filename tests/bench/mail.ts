// `npm run bench -- mail`: draining a county's reminders beside a bare nodemailer loop over the same pool, as a ratio of one run.
// The mail server answers after fifteen milliseconds, as in the crash tests of the design; a real one takes longer.
import { mailFrom, workerEnv } from '~/platform/env.server'
import { CONNECTIONS_MAX, type Letter, openMailer } from '~/platform/mailer.server'
import { asSystem, sure } from '~/platform/supabase.server'
import { drainMail } from '../../jobs/handlers/mail'
import { letterOf } from '../../jobs/letter'
import { untilNone } from '../../jobs/until-none'
import { owner } from '../county'
import { mailServer, mailsTo } from '../jobs'
import { countyWithInstructors } from '../obligations'

const MAILS = 1_000
const RATIO_MIN = 0.8
const MORNING = new Date('2026-11-25T09:00:00+08:00')

const mailer = openMailer(workerEnv().SMTP_URL, mailFrom(workerEnv()))
const county = await countyWithInstructors({ instructors: MAILS, units_each: 3 })
const db = asSystem(county.id, MORNING)
await owner()`analyze`
await mailServer({ delay_ms: 15 })
await untilNone(() => sure(db.rpc('queue_visit_reminders', { county: county.id, half_month: '2026-11-H2' })))
const letter = await reminder()
await bareLoop(letter, CONNECTIONS_MAX * 5) // opens the connections

const bare = await perSecond(() => bareLoop(letter, MAILS))
const ours = await perSecond(() => drainMail(db, county.id, mailer))
const again = await perSecond(() => bareLoop(letter, MAILS))
mailer.close()
await mailServer({})

const received = new Set((await mailsTo(`@${county.code}.test`)).flatMap(({ to }) => to))
const ratio = ours / ((bare + again) / 2)
console.log(
  `bare ${bare.toFixed(0)} and ${again.toFixed(0)} mails/s, ours ${ours.toFixed(0)}: ratio ${ratio.toFixed(2)} (at least ${RATIO_MIN}); ${received.size} received`,
)
await owner().end()
process.exitCode = ratio >= RATIO_MIN ? 0 : 1

async function bareLoop(mail: Letter, count: number): Promise<void> {
  let left = count
  const lane = async () => {
    while (left-- > 0) await mailer.send({ ...mail, message_id: `bare.${left}.${Date.now()}` })
  }
  await Promise.all(Array.from({ length: CONNECTIONS_MAX }, lane))
}

async function perSecond(sendAll: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await sendAll()
  return MAILS / ((performance.now() - begun) / 1_000)
}

/** One reminder, written beforehand: the bare loop sends the same mail without asking a database or rendering anything. */
function reminder(): Promise<Letter> {
  const mail = {
    kind: 'visit-reminder',
    key: '2026-11-H2',
    message_id: 'bare',
    address: 'bare@example.test',
    name: '指导员001',
    language: 'zh-CN',
    content: { units: ['单位0001', '单位0002', '单位0003'], due_on: '2026-11-30', is_provisional: false },
    unsubscribe_token: '0'.repeat(64),
  }
  return letterOf(mail, {
    tenant_id: county.id,
    county_code: county.code,
    county: '测试县',
    name: '两新通',
    terms: {},
  })
}
