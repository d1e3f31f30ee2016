// Who reads how much of what inside a county: DESIGN §5's table as numbers, over a scene that is known to the row.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '~/core/calendar-date'
import { foundTenant, owner, signedIn } from './county'
import { type Api, apiWith } from './scene/api'
import { buildCounty, COUNTY_ROLES, type Scene, there } from './scene/build'
import { type Row, TODAY } from './scene/place'
import { ROWS } from './scene/rows'

// Two units in two areas, two instructors: the first serves the first unit, the second both. Three visits, two logs. The
// participant and the area worker belong to the first area, the contact to the first unit.
const AREAS = [
  'units',
  'coverages',
  'unit_contacts',
  'appointments',
  'visits',
  'visit_notes',
  'monthly_logs',
] as const
const EXPECTED: Readonly<Record<string, readonly number[]>> = {
  officer: [2, 2, 2, 2, 3, 3, 2],
  secretariat: [2, 2, 2, 2, 3, 3, 2],
  leader: [2, 2, 2, 2, 3, 3, 2],
  instructor: [2, 2, 1, 2, 2, 2, 1], // all units; contacts, visits and texts of its own unit; its own log
  area_worker: [1, 1, 1, 2, 2, 2, 0], // its area; a log may tell of other areas, so none
  participant: [1, 1, 0, 0, 0, 0, 0],
  unit_contact: [1, 1, 1, 2, 0, 0, 0], // its unit, and who serves it
  department: [1, 0, 1, 0, 0, 0, 0], // the unit of its dispatch, and whom to ask there
  system_admin: [0, 0, 0, 0, 0, 0, 0],
  security_admin: [0, 0, 0, 0, 0, 0, 0],
  auditor: [0, 0, 0, 0, 0, 0, 0],
  'overseer, list': [2, 2, 0, 0, 3, 0, 0], // no persons, no text
  'overseer, case': [2, 2, 0, 0, 3, 0, 0], // the same, until it opens one
  'overseer, aggregate': [0, 0, 0, 0, 0, 0, 0],
}

let scene: Scene
let apis: Map<string, Api>

beforeAll(async () => {
  const superiors = await Promise.all(
    ['list', 'case', 'aggregate'].map(async (scope) => ({ scope, ...(await foundTenant('superior')) })),
  )
  scene = await buildCounty(superiors[0]?.id ?? '')
  await addSecondUnit()
  const overseers = await Promise.all(
    superiors.map(async ({ scope, id }) => {
      await owner()`insert into oversight_grants (tenant_id, grantee_id, scope, granted_by, expires_on)
        values (${scene.id}, ${id}, ${scope}, private.system_member_of(${scene.id}), ${addDays(TODAY, 9)}) on conflict do nothing`
      return [`overseer, ${scope}`, apiWith((await signedIn(id, 'overseer')).access_token)] as const
    }),
  )
  const members = COUNTY_ROLES.map((role) => [role, apiWith(scene.signedIn(role).access_token)] as const)
  apis = new Map<string, Api>([...members, ...overseers])
})
afterAll(() => owner().end())

test('the table says something about everybody', () => {
  expect([...apis.keys()].sort()).toEqual(Object.keys(EXPECTED).sort())
})

describe.each(Object.entries(EXPECTED))('%s', (role, expected) => {
  test(`reads ${AREAS.join(', ')}: ${expected.join(', ')}`, async () => {
    const read = await Promise.all(AREAS.map((table) => rowsOf(as(role), table)))
    expect(read).toEqual(expected)
  })
})

describe('a phone', () => {
  const contact = () => there(scene.ids.unit_contacts, 'contact')
  const reveal = (role: string) =>
    as(role).rpc('reveal_contact_phone', { county: scene.id, contact: contact() })

  test('is masked for everyone, the office too', async () => {
    const office = as('officer').from('unit_contacts')
    const masked = `${scene.phone.slice(0, 3)}****${scene.phone.slice(-4)}`
    expect((await office.select('phone_masked').eq('id', contact())).data).toEqual([{ phone_masked: masked }])
    expect((await office.select('phone').eq('id', contact())).error?.code).toBe('42501')
  })

  test.each(['officer', 'instructor', 'unit_contact', 'department'])(
    'is shown to the %s who asks, and the look is a row',
    async (role) => {
      const before = await looks()
      expect((await reveal(role)).data).toBe(scene.phone)
      expect(await looks()).toBe(before + 1)
    },
  )

  test.each(['participant', 'auditor', 'overseer, list'])(
    'is not shown to the %s, and nothing is noted',
    async (role) => {
      const before = await looks()
      expect((await reveal(role)).error?.message).toBe('not_found')
      expect(await looks()).toBe(before)
    },
  )
})

describe('a committee above with a case grant', () => {
  const open = (role: string, reason: string) =>
    as(role).rpc('open_case', { tenant_id: scene.id, record: 'visits', record_id: scene.ids.visits, reason })

  test('gives a reason, reads that one text for thirty minutes, and the county sees it', async () => {
    expect((await open('overseer, case', '核实群众反映的问题')).error).toBeNull()
    expect(await rowsOf(as('overseer, case'), 'visit_notes')).toBe(1)
    expect(await rowsOf(as('overseer, list'), 'visit_notes')).toBe(0)
    const seen = await as('officer').from('case_openings').select('reason').eq('reason', '核实群众反映的问题')
    expect(seen.data).toHaveLength(1)

    await owner()`update case_openings set opened_at = opened_at - interval '29 minutes' where tenant_id = ${scene.id}`
    expect(await rowsOf(as('overseer, case'), 'visit_notes')).toBe(1)
    await owner()`update case_openings set opened_at = opened_at - interval '2 minutes' where tenant_id = ${scene.id}`
    expect(await rowsOf(as('overseer, case'), 'visit_notes')).toBe(0)
  })

  test('opens nothing without a reason, nor with a lesser grant', async () => {
    expect((await open('overseer, case', '')).error?.code).toBe('23514')
    expect((await open('overseer, list', '核实群众反映的问题')).error?.message).toBe('not_found')
    expect((await open('officer', '核实群众反映的问题')).error?.message).toBe('not_found')
  })
})

function as(role: string): Api {
  return there(apis.get(role), role)
}

/** A table that may not be read at all counts as none. */
async function rowsOf(api: Api, table: string): Promise<number> {
  const { count } = await api.from(table).select('tenant_id', { count: 'exact' }).eq('tenant_id', scene.id)
  return count ?? 0
}

async function looks(): Promise<number> {
  const [row] = await owner()`select count(*)::int as n from reveals where tenant_id = ${scene.id}`
  return row?.n
}

/** The second unit lies elsewhere; its instructor, a person on paper, also comes to the first. */
async function addSecondUnit(): Promise<void> {
  const first = scene.ids
  const [area, unit, instructor, log] = [1, 2, 3, 4].map(() => crypto.randomUUID())
  const visits = [crypto.randomUUID(), crypto.randomUUID()]
  const second = { unit_id: unit, instructor_id: instructor }
  const rows: [string, Row][] = [
    ['areas', { id: area }],
    ['units', { id: unit, area_id: area }],
    ['coverages', { unit_id: unit }],
    ['unit_contacts', { unit_id: unit }],
    ['appointments', { id: instructor, person_id: first.people }],
    ['assignments', second],
    ['assignments', { ...second, unit_id: first.units }],
    ['visits', { ...second, id: visits[0] }],
    ['visits', { ...second, id: visits[1], unit_id: first.units }],
    ...visits.map((visit_id): [string, Row] => ['visit_notes', { visit_id }]),
    ['monthly_logs', { id: log, instructor_id: instructor }],
  ]
  await owner().begin(async (sql) => {
    await sql`select set_config('liangxin.system_member', private.system_member_of(${scene.id})::text, true)`
    for (const [table, changes] of rows) {
      const row = { ...there(ROWS[table], table)(scene, crypto.randomUUID()), ...changes }
      await sql`insert into ${sql(table)} ${sql(row)}`
    }
  })
}
