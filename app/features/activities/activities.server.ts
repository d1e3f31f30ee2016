// Activities: what the pages ask for and what they do.
import { beyond, type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import type { Month } from '~/core/period'
import { Refusal } from '~/core/refusal'
import { typedLines } from '~/core/typed-lines'
import type { County } from '~/features/counties/county'
import { keepFile, readDocument, readPhoto } from '~/features/files/files.server'
import { type Db, sure } from '~/platform/supabase.server'
import { type ActivityForm, FILES_MAX, instantOf, type NewFile, type Step, stageOf } from './activity'

const LIST =
  'id, kind, title, starts_at, ends_at, place, capacity, month, steps:activity_steps(step)' as const
const NAMES_MAX = 200

/** A page of activities, latest first, by (starts_at, id). */
export async function listActivities(db: Db, county: County, month: Month | undefined, cursor: Cursor) {
  const { key, backwards } = cursor
  let query = db.from('activities').select(LIST).eq('tenant_id', county.id)
  if (month) query = query.eq('month', month)
  if (key) {
    const [at] = key
    query = backwards ? query.gte('starts_at', at) : query.lte('starts_at', at)
    query = query.or(beyond(cursor, ['starts_at', 'id'], 'down'))
  }
  const rows = await sure(
    query
      .order('starts_at', { ascending: backwards })
      .order('id', { ascending: backwards })
      .limit(PAGE_ROWS + 1),
  )
  const page = pageOf(rows, cursor, ({ starts_at, id }) => [starts_at, id])
  return { ...page, rows: page.rows.map((row) => ({ ...row, stage: stageOf(row.steps) })) }
}

export async function getActivity(db: Db, county: County, id: string) {
  const activity = await sure(
    db
      .from('activities')
      .select(
        'id, kind, title, note, starts_at, ends_at, month, place, capacity, needs_names, is_health, item:menu_items(id, title, kind), enquiries:activity_enquiries(line), audiences:activity_audiences(area:areas(id, name), unit:units(id, name), party_org:party_orgs(id, name)), steps:activity_steps(step, taken_at), cancellation:activity_cancellations(reason), summary:activity_summaries(body), files:activity_files(purpose, file:files(id, name, size))',
      )
      .match({ tenant_id: county.id, id })
      .maybeSingle(),
  )
  if (!activity) throw new Refusal('not_found')
  return { ...activity, stage: stageOf(activity.steps) }
}

export type ShownActivity = Awaited<ReturnType<typeof getActivity>>

/** Plans it, or changes what is planned; the same form twice is one activity. */
export async function saveActivity(db: Db, county: County, form: ActivityForm): Promise<void> {
  const { areas, units, party_orgs, starts_at, ends_at, needs_names, is_health, ...plain } = form
  const [unit_ids, party_org_ids] = await Promise.all([
    idsOf(db, county, 'units', typedLines(units)),
    idsOf(db, county, 'party_orgs', typedLines(party_orgs)),
  ])
  await sure(
    db.rpc('save_activity', {
      county: county.id,
      ...plain,
      starts_at: instantOf(starts_at),
      ends_at: instantOf(ends_at),
      needs_names: needs_names === 'on',
      is_health: is_health === 'on',
      area_ids: areas,
      unit_ids,
      party_org_ids,
    }),
  )
}

/** `words`: why it is cancelled, or the summary. */
export async function takeStep(
  db: Db,
  county: County,
  activity: string,
  step: Step,
  words?: string,
): Promise<void> {
  await sure(db.rpc('take_step', { county: county.id, activity, step, ...(words ? { words } : {}) }))
}

/** Only a draft; what was published is cancelled instead. */
export async function dropActivity(db: Db, county: County, id: string): Promise<void> {
  const gone = await sure(db.from('activities').delete().match({ tenant_id: county.id, id }).select('id'))
  if (gone.length === 0) throw new Refusal('not_allowed')
}

export async function attachFile(
  db: Db,
  county: County,
  activity: ShownActivity,
  { id, purpose, file }: NewFile,
  dir: string,
): Promise<void> {
  if (activity.files.some((known) => known.file?.id === id)) return
  if (activity.files.length >= FILES_MAX) throw new Refusal('too_many_files')
  const kept = purpose === 'photo' ? await readPhoto(file) : await readDocument(file)
  await keepFile(db, county, id, kept, dir)
  await sure(
    db
      .from('activity_files')
      .insert({ tenant_id: county.id, activity_id: activity.id, file_id: id, purpose }),
  )
}

export async function removeFile(
  db: Db,
  county: County,
  activity_id: string,
  file_id: string,
): Promise<void> {
  await sure(db.from('activity_files').delete().match({ tenant_id: county.id, activity_id, file_id }))
}

/** Areas to tick for the audience, and the month's items to plan under. */
export async function listPlanChoices(db: Db, county: County) {
  const [areas, items] = await Promise.all([
    sure(db.from('areas').select('id, name').eq('tenant_id', county.id).order('name').limit(NAMES_MAX)),
    sure(
      db
        .from('menu_items')
        .select('id, title, theme:themes!inner(month)')
        .eq('tenant_id', county.id)
        .order('theme(month)', { ascending: false })
        .order('position')
        .limit(NAMES_MAX),
    ),
  ])
  return {
    areas: areas.map(({ id, name }) => ({ value: id, label: name })),
    items: items.map(({ id, title, theme }) => ({ value: id, label: `${theme.month} ${title}` })),
  }
}

/** By full name; one that is not known is refused, so that nobody is left out by a slip. */
async function idsOf(
  db: Db,
  county: County,
  table: 'units' | 'party_orgs',
  names: string[],
): Promise<string[]> {
  if (names.length === 0) return []
  if (names.length > NAMES_MAX) throw new Refusal('unit_not_found')
  const rows = await sure(db.from(table).select('id, name').eq('tenant_id', county.id).in('name', names))
  const known = new Map(rows.map(({ id, name }) => [name, id]))
  return [...new Set(names)].map((name) => {
    const id = known.get(name)
    if (!id) throw new Refusal('unit_not_found')
    return id
  })
}
