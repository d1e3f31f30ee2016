// `npm run bench -- demands`: a county with 20,000 demands of five years, and what the database works on what each list page and the figures
// ask, through the very functions that the pages call.
import { quarterOf } from '~/core/period'
import type { County } from '~/features/counties/county'
import { countFigures, listCounted } from '~/features/demand-figures/demand-figures.server'
import { STATES } from '~/features/demands/demand'
import { listDemands } from '~/features/demands/demands.server'
import { DispatchFilters, listDispatches } from '~/features/dispatches/listing.server'
import { listEscalations } from '~/features/escalations/escalations.server'
import { findClosing, listQuarter } from '~/features/lists/lists.server'
import type { Db } from '~/platform/supabase.server'
import { findFreePorts } from '../../supabase/local/ports'
import { startStack } from '../../supabase/local/stack'
import { foundTenant, owner, signedIn } from '../county'
import { enterAt } from '../instructors'
import { makeDemands } from './many-demands'
import { measure } from './measure'

const DIR = process.env.STACK_DIR ?? '.stack/bench-demands'
const FIRST = { key: null, backwards: false }
const DEEP = { key: ['2024-06-01T00:00:00+08:00', '00000000-0000-4000-8000-000000000000'], backwards: false }
const NOW = new Date('2026-11-25T09:00:00+08:00')
const QUARTER = quarterOf('2026-09-30')
const LIST_MS_MAX = 10
const FIGURES_MS_MAX = 50

type Asked = { name: string; ms_max: number; ask: (db: Db, county: County) => Promise<unknown> }

const stack = await startStack({ dir: DIR, ports: await findFreePorts(), fast: true, fresh: true })
Object.assign(process.env, stack.env)
try {
  const { id, code } = await foundTenant()
  const { category_id, body_id } = await makeDemands(id)
  const people = {
    officer: await enterAt(await signedIn(id, 'officer'), code, NOW.toISOString()),
    department: await enterAt(await signedIn(id, 'department', { body_id }), code, NOW.toISOString()),
  }
  console.log('| query | as | ms | |\n|---|---|---|---|')
  for (const [who, { db, county }] of Object.entries(people)) {
    for (const { name, ms_max, ask } of asked(category_id)) {
      const { ms } = await measure('authenticated', () => ask(db, county))
      const isWithin = ms <= ms_max
      if (!isWithin) process.exitCode = 1
      console.log(`| ${name} | ${who} | ${ms.toFixed(1)} | ${isWithin ? 'within' : 'MISSED'} ${ms_max} |`)
    }
  }
} finally {
  await owner().end()
  await stack.stop()
}

function asked(category_id: string): Asked[] {
  const demands = (
    name: string,
    filters: Parameters<typeof listDemands>[2],
    cursor: Parameters<typeof listDemands>[3] = FIRST,
  ) => ({
    name: `demands, ${name}`,
    ms_max: LIST_MS_MAX,
    ask: (db: Db, county: County) => listDemands(db, county, filters, cursor),
  })
  const dispatches = DispatchFilters.shape.state.unwrap().options.map((state) => ({
    name: `dispatches, ${state}`,
    ms_max: LIST_MS_MAX,
    ask: (db: Db, county: County) => listDispatches(db, county, { state }, FIRST, NOW),
  }))
  return [
    demands('first page', {}),
    demands('a page far in', {}, DEEP),
    demands('of a category', { category_id }),
    demands('urgent', { urgency: 'urgent' }),
    demands('by number', { q: '2024-1234' }),
    demands('by the unit’s name', { q: '企业77' }),
    ...STATES.map((state) => demands(state, { state })),
    ...dispatches,
    {
      name: 'escalations',
      ms_max: LIST_MS_MAX,
      ask: (db, county) => listEscalations(db, county, false, FIRST),
    },
    {
      name: 'lists of a quarter',
      ms_max: LIST_MS_MAX,
      ask: (db, county) => listQuarter(db, county, QUARTER),
    },
    {
      name: 'a quarter’s report',
      ms_max: LIST_MS_MAX,
      ask: (db, county) => findClosing(db, county, QUARTER),
    },
    ...(['body', 'category', 'area'] as const).map((by) => ({
      name: `a quarter’s figures by ${by}`,
      ms_max: FIGURES_MS_MAX,
      ask: (db: Db, county: County) => countFigures(db, county, [QUARTER], by),
    })),
    {
      name: 'rows behind a figure',
      ms_max: FIGURES_MS_MAX,
      ask: (db, county) => listCounted(db, county, QUARTER, { figure: 'resolved' }, FIRST),
    },
  ]
}
