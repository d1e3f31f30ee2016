// What the dispatches' pages show to the one who asks.
import { dayOf } from '~/core/calendar-date'
import { readCursor } from '~/core/keyset'
import { Refusal } from '~/core/refusal'
import { listBodyChoices } from '~/features/bodies/bodies.server'
import type { County } from '~/features/counties/county'
import { listContacts } from '~/features/units/units.server'
import type { Db } from '~/platform/supabase.server'
import { ACTS, Act, isOwn, mayDo, whyNot } from './act'
import {
  countDispatches,
  DispatchFilters,
  DispatchKey,
  listDispatches,
  seesAllBodies,
} from './listing.server'
import { getDispatch, getReopening, listOthers } from './reading.server'
import { daysLate, STATES } from './standing'

type Params = Readonly<Record<string, string | undefined>>

export function filtersIn(search: URLSearchParams): DispatchFilters {
  return DispatchFilters.parse(Object.fromEntries(search))
}

/** Every state but the last says how many there are: what is done only grows. */
export async function viewDispatches(db: Db, county: County, search: URLSearchParams, now: Date) {
  const filters = filtersIn(search)
  const seesAll = seesAllBodies(county)
  const states = STATES.filter((state) => state !== 'extension' || seesAll)
  const [page, bodies, counts] = await Promise.all([
    listDispatches(db, county, filters, readCursor(search, DispatchKey), now),
    seesAll ? listBodyChoices(db, county) : null,
    Promise.all(
      states.map((state) =>
        state === 'done' ? undefined : countDispatches(db, county, { ...filters, state }, now),
      ),
    ),
  ])
  return {
    code: county.code,
    ...filters,
    tabs: states.map((state, n) => ({ state, count: counts[n] })),
    bodies,
    mayEnter: county.can('create', 'dispatches'),
    ...page,
    rows: page.rows.map((row) => ({ ...row, days_late: daysLate(row, now) })),
  }
}

export async function viewDispatch(db: Db, county: County, params: Params, now: Date) {
  const dispatch = await getDispatch(db, county, params.id ?? '')
  const { demand, body } = dispatch
  const [others, reopening, contacts] = await Promise.all([
    listOthers(db, county, dispatch),
    getReopening(db, county, dispatch),
    demand.unit && county.can('read', 'unit_contacts') ? listContacts(db, county, demand.unit.id) : [],
  ])
  return {
    code: county.code,
    dispatch: { ...dispatch, days_late: daysLate(dispatch, now) },
    others: others.map((one) => ({ ...one, days_late: daysLate(one, now) })),
    reopening,
    contacts,
    isOwn: isOwn(county, body.id),
    acts: ACTS.filter((act) => mayDo(county, act, dispatch) && whyNot(act, dispatch, now) === null),
    maySend: dispatch.ended_at === null && county.can('create', 'dispatches'),
    mayPrint: county.can('answer', 'dispatches'),
  }
}

/** Refuses what does not work now as the command would. */
export async function viewAct(db: Db, county: County, params: Params, now: Date) {
  const act = actOf(params)
  const dispatch = await getDispatch(db, county, params.id ?? '')
  if (!mayDo(county, act, dispatch)) throw new Refusal('not_allowed')
  const refusal = whyNot(act, dispatch, now)
  if (refusal) throw new Refusal(refusal)
  const others = act === 'return' ? await listBodyChoices(db, county) : []
  const { id, started_at, allowance, allowance_unit, demand, body, steps } = dispatch
  return {
    code: county.code,
    act,
    dispatch: { id, allowance, allowance_unit, reference: demand.reference, body: body.name },
    asked: steps.find(({ kind }) => kind === 'extension_asked') ?? null,
    bodies: others.filter(({ value }) => value !== body.id),
    paper: isOwn(county, body.id) ? null : { since: dayOf(new Date(started_at)), today: dayOf(now) },
  }
}

export function actOf({ act }: Params): Act {
  const known = Act.safeParse(act)
  if (!known.success) throw new Refusal('not_found')
  return known.data
}
