// What the pages of the three lists show to the one who asks.
import { z } from 'zod'
import { Quarter } from '~/core/period'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { readsWhole } from '~/features/demand-figures/demand-figure.policy'
import type { Db } from '~/platform/supabase.server'
import { LIST_KINDS, ListKind } from './edition'
import {
  type Edition,
  findClosing,
  findCollection,
  getEdition,
  getEntry,
  isUnchanged,
  listEntries,
  listLateDemands,
  listLeft,
  listQuarter,
} from './lists.server'

type Params = Readonly<Record<string, string | undefined>>

const Place = z.object({
  quarter: Quarter,
  list: ListKind,
  number: z.coerce.number().int().min(1).max(100).nullable().default(null),
})

/** Three lists side by side, whether they are being collected, and how the quarter ended. */
export async function viewQuarter(db: Db, county: County, params: Params) {
  const quarter = Quarter.safeParse(params.quarter)
  if (!quarter.success) throw new Refusal('not_found')
  const [editions, collection, closing] = await Promise.all([
    listQuarter(db, county, quarter.data),
    county.me.oversight ? null : findCollection(db, county, quarter.data),
    findClosing(db, county, quarter.data),
  ])
  const lists = LIST_KINDS.map((kind) => ({
    kind,
    editions: editions.filter((edition) => edition.kind === kind),
  }))
  return {
    code: county.code,
    quarter: quarter.data,
    collection,
    closing,
    closingRows: readsWhole(county.me) ? `/${county.code}/demand-figures/${quarter.data}/rows?figure=` : null,
    lists,
    mayOffer: county.can('create', 'resources'),
  }
}

/** The edition that an address means, with all its entries and what can be done with it. */
export async function viewEdition(db: Db, county: County, params: Params) {
  const edition = await editionAt(db, county, params)
  const isDraft = edition.stage === 'draft'
  const isWording = isDraft && county.can('edit', 'lists')
  const [entries, left, editions, late, isVerified] = await Promise.all([
    listEntries(db, county, edition.id),
    listLeft(db, county, edition.id),
    listQuarter(db, county, edition.quarter),
    isWording && edition.kind === 'demand' ? listLateDemands(db, county, edition.id) : [],
    edition.stage === 'published' ? isUnchanged(db, county, edition.id) : null,
  ])
  const others = editions.filter(({ kind, id }) => kind === edition.kind && id !== edition.id)
  const isLatest = others.every(({ number }) => number < edition.number)
  const missing = entries.filter(({ wording, redaction }) => wording === null && redaction === null).length
  return {
    code: county.code,
    county: county.name,
    edition,
    entries,
    left,
    late,
    others,
    missing,
    isVerified,
    isWording,
    ...rightsOn(county, edition, isLatest),
  }
}

/** Of an edition's draft, for whoever words it. */
export async function viewEntry(db: Db, county: County, params: Params) {
  const edition = await editionAt(db, county, params)
  return { code: county.code, edition, entry: await getEntry(db, county, edition.id, params.entry ?? '') }
}

export async function editionAt(db: Db, county: County, params: Params): Promise<Edition> {
  const place = Place.safeParse(params)
  if (!place.success) throw new Refusal('not_found')
  const { quarter, list, number } = place.data
  return getEdition(db, county, quarter, list, number)
}

export function addressOf(
  county: { code: string },
  { quarter, kind, number }: Pick<Edition, 'quarter' | 'kind' | 'number'>,
) {
  return `/${county.code}/lists/${quarter}/${kind}/${number}`
}

/** What the page offers; the functions of …_publications.sql say the same. */
function rightsOn(county: County, { stage }: Edition, isLatest: boolean) {
  return {
    maySign: stage === 'draft' && county.can('sign', 'lists'),
    mayUnsign: stage === 'signed' && (county.can('sign', 'lists') || county.can('edit', 'lists')),
    mayPublish: stage === 'signed' && county.can('publish', 'lists'),
    mayCorrect: stage === 'published' && isLatest && county.can('create', 'lists'),
    mayRedact: stage === 'published' && county.can('withdraw', 'lists'),
  }
}
