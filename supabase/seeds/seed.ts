// `npm run seed`: fills the demo counties. Tenants and accounts are set up directly; rosters go through the product's own importer,
// which the running worker carries out. A seed that was killed half-way begins again and does only what is missing.
import postgres from 'postgres'
import { countAllRollups } from '../../jobs/handlers/rollups'
import { seedActivities } from './activities'
import { seedCampaign } from './campaigns'
import { seedCoverage } from './coverage'
import { seedDemands } from './demands'
import { seedDispatches } from './dispatches'
import { importWorkbook } from './importing'
import { seedLists } from './lists'
import { officerOf } from './officer'
import { seedReported } from './reported'
import { rostersOf } from './rosters'
import { seedRotation } from './rotation'
import { accounts, rosterAccounts, tenants } from './scene'
import {
  seedAccounts,
  seedDelegations,
  seedGrants,
  seedHuancuiBodies,
  seedRosterAccounts,
  seedSecondFactors,
  seedTenants,
} from './tenants'
import { seedVisits } from './visits'

const { DATABASE_URL } = process.env
if (!DATABASE_URL)
  throw new Error('DATABASE_URL says which database to fill; `npm run stack` writes one into .stack/env.')
const sql = postgres(DATABASE_URL, { max: 2, onnotice: () => {} })

await seedTenants(sql, tenants)
await seedHuancuiBodies(sql)
await seedAccounts(sql, accounts)
await seedSecondFactors(sql)
await seedGrants(sql)
await seedDelegations(sql)

for (const account of accounts.filter(({ role, county }) => role === 'officer' && county !== 'demo-zone')) {
  const officer = await officerOf(account)
  for (const roster of await rostersOf(account.county)) await importWorkbook(officer, roster)
  await seedCoverage(officer)
  await seedRosterAccounts(
    sql,
    rosterAccounts.find(({ county }) => county === account.county),
  )
  await seedVisits(officer)
  console.log(`${officer.county.short_name}：名册、指派与走访已就绪`)
}
await seedAlliance(new Date())
await seedWhistles(new Date())
await seedReported(sql)
// The figures of committees above are counted by the same job as ever, now instead of at the worker's next look.
console.log(`${await countAllRollups()} 个县（市、区）的汇总数已统计`)
await sql.end()

async function seedAlliance(now: Date): Promise<void> {
  const [chair, leader] = ['chair@', 'leader@'].map((name) =>
    accounts.find(({ email }) => email === `${name}huancui.demo`),
  )
  if (!chair?.body || !leader) throw new Error('The scene names no alliance.')
  const as = (name: string) => officerOf({ email: `${name}@huancui.demo`, county: chair.county })
  const people = {
    office: await as('officer'),
    secretariat: await as('secretariat'),
    chair: await as('chair'),
    contact: await as('contact'),
  }
  await seedRotation(people.secretariat, chair.body, now)
  await seedActivities(people, now)
  await seedLists(sql, people.secretariat, leader.name, now)
  console.log('环翠区：轮值、活动与三张清单已就绪')
}

async function seedWhistles(now: Date): Promise<void> {
  const as = (name: string) => officerOf({ email: `${name}@huancui.demo`, county: '371002' })
  const people = {
    office: await as('officer'),
    secretariat: await as('secretariat'),
    department: await as('department'),
    contact: await as('contact'),
  }
  await seedDemands(people, now)
  await seedDispatches(people, now)
  await seedCampaign(people, now)
  console.log('环翠区：需求、派单与征求意见已就绪')
}
