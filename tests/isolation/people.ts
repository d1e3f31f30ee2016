// Everybody who is not of county B, and how far B has let them look: nobody else reads a row of it, and none of them writes one.
import { addDays } from '~/core/calendar-date'
import {
  foundTenant,
  hold,
  join,
  owner,
  type SignedIn,
  signedIn,
  signInAs,
  tokenOf,
  withAccount,
} from '../county'
import { type Api, apiWith, bySecretKey } from '../scene/api'
import { buildCounty, COUNTY_ROLES, type CountyRole, type Scene, there } from '../scene/build'
import { TODAY } from '../scene/place'

const ROTATION = [
  'alliances',
  'participants',
  'turn_cancellations',
  'turn_chairs',
  'turn_changes',
  'turn_skips',
  'turns',
]
/** The month's menu and its activities once they are published: without persons and without free text for committees above. */
const PUBLISHED = [
  'activities',
  'activity_audiences',
  'activity_steps',
  'menu_items',
  'menu_publications',
  'themes',
]

/** The three lists once they are published. */
const LISTS = [
  'list_closings',
  'list_editions',
  'list_entries',
  'list_publications',
  'list_redactions',
  'list_signatures',
]

const LISTED = [
  ...ROTATION,
  ...PUBLISHED,
  'areas',
  'bodies',
  'coverages',
  ...LISTS,
  'party_orgs',
  'unit_ledger',
  'units',
  'visit_withdrawals',
  'visits',
]

/** What each may read of county B; who is not listed may read nothing. */
export const MAY_READ: Readonly<Record<string, readonly string[]>> = {
  anon: ['settings'], // the notices of the sign-in page, by column
  'an overseer with a list grant': [
    ...LISTED,
    'oversight_grants',
    'reported_figure_withdrawals',
    'reported_figures',
    'rollups',
    'settings',
  ].sort(),
  'an overseer with an aggregate grant': [
    'oversight_grants',
    'reported_figure_withdrawals',
    'reported_figures',
    'rollups',
    'settings',
  ],
  'an overseer whose grant has expired': ['oversight_grants'],
  "B's officer of yesterday": ['memberships', 'people'], // what it says about themselves
  'a person of both counties': [
    ...[...ROTATION, ...PUBLISHED, 'activity_cancellations', 'activity_enquiries', 'activity_files'],
    ...[
      'activity_summaries',
      'areas',
      'bodies',
      'categories',
      'files',
      'memberships',
      'people',
      'resource_withdrawals',
    ],
    ...[...LISTS, 'list_collections', 'resources', 'settings'],
  ].sort(), // as B's department
}

/** What is not tried, with the reason. */
export const MAY_WRITE: readonly { who: string; table: string; verbs: string[]; because: string }[] = [
  { who: '*', table: 'complaints', verbs: ['insert'], because: 'anybody may complain to any county' },
  {
    who: 'a person of both counties',
    table: 'people',
    verbs: ['update', 'update all'],
    because: 'everybody keeps their own row in each of their counties',
  },
  {
    who: "A's system_admin",
    table: 'calendar_overrides',
    verbs: ['delete all'],
    because: "it may delete A's, and would",
  },
  {
    who: "A's secretariat",
    table: 'categories',
    verbs: ['update all'],
    because: "it may rename A's, and would give all of them one name",
  },
  ...[
    ...["A's officer", "A's security_admin", "A's secretariat", "A's participant", "A's unit_contact"],
    ...["A's machine", 'a person of both counties'],
  ].map((who) => ({
    who,
    table: '*',
    verbs: ['delete all'],
    because: "they may delete rows of A's, and would",
  })),
]

export const PEOPLE = [
  ...COUNTY_ROLES.map((role): `A's ${CountyRole}` => `A's ${role}`),
  "A's machine",
  'a person of both counties',
  'somebody without a membership',
  "B's officer by password alone",
  "B's officer of yesterday",
  'an overseer with a list grant',
  'an overseer with an aggregate grant',
  'an overseer whose grant has expired',
  "an overseer of A's",
  'an operator',
  'the bare secret key',
  'anon',
] as const
export type Who = (typeof PEOPLE)[number]

export type World = { a: Scene; b: Scene; apiOf: (who: Who) => Api }

export async function buildWorld(): Promise<World> {
  const [listed, aggregated, expired, above_a, platform] = await Promise.all([
    foundTenant('superior'),
    foundTenant('superior'),
    foundTenant('superior'),
    foundTenant('superior'),
    foundTenant('platform'),
  ])
  const [a, b] = await Promise.all([buildCounty(above_a.id), buildCounty(listed.id)])
  await grant(b.id, aggregated.id, 'aggregate', addDays(TODAY, 30))
  await grant(b.id, expired.id, 'case', addDays(TODAY, -1))

  const others: Record<Exclude<Who, `A's ${CountyRole}`>, Api> = {
    "A's machine": bySecretKey({ 'x-system-of': a.id }),
    'a person of both counties': await ofBoth(a, b),
    'somebody without a membership': apiOf(await signedIn(a.id, null)),
    "B's officer by password alone": apiWith(await tokenOf(b.signedIn('officer').email)),
    "B's officer of yesterday": await ofYesterday(b),
    'an overseer with a list grant': apiOf(await signedIn(listed.id, 'overseer')),
    'an overseer with an aggregate grant': apiOf(await signedIn(aggregated.id, 'overseer')),
    'an overseer whose grant has expired': apiOf(await signedIn(expired.id, 'overseer')),
    "an overseer of A's": apiOf(await signedIn(above_a.id, 'overseer')),
    'an operator': apiOf(await signedIn(platform.id, 'operator')),
    'the bare secret key': bySecretKey({}),
    anon: apiWith(null),
  }
  const own = COUNTY_ROLES.map((role) => [`A's ${role}`, apiOf(a.signedIn(role))] as const)
  const apis = new Map<string, Api>([...own, ...Object.entries(others)])
  return { a, b, apiOf: (who) => there(apis.get(who), who) }
}

/** Officer here, department there: what is theirs here must not follow them. */
async function ofBoth(a: Scene, b: Scene): Promise<Api> {
  const person = await withAccount(a.id, 'both')
  await join(b.id, person.person_id, `${b.tag}兼`, person.email)
  await hold(a.id, person.person_id, 'officer')
  // Of a department that has nothing in hand: what another handles is not its to read.
  const [body] = await owner()`
    insert into bodies (tenant_id, name, kind) values (${b.id}, ${`${b.tag}局`}, 'department') returning id`
  await hold(b.id, person.person_id, 'department', { body_id: body?.id })
  return apiWith((await signInAs(person.email)).access_token)
}

async function ofYesterday(b: Scene): Promise<Api> {
  const person = await signedIn(b.id, 'officer')
  await owner()`update memberships set ended_at = now() where tenant_id = ${b.id} and person_id = ${person.person_id}`
  return apiOf(person)
}

async function grant(
  tenant_id: string,
  grantee_id: string,
  scope: string,
  expires_on: string,
): Promise<void> {
  await owner()`insert into oversight_grants (tenant_id, grantee_id, scope, granted_by, expires_on)
    values (${tenant_id}, ${grantee_id}, ${scope}, private.system_member_of(${tenant_id}), ${expires_on})`
}

function apiOf({ access_token }: SignedIn): Api {
  return apiWith(access_token)
}
