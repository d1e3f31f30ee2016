// Archives: asked for, let go or refused, and fetched once by each of the two.
import { type Db, once, sure } from '~/platform/supabase.server'
import type { NewArchive } from './archive'

const ARCHIVES_SHOWN_MAX = 30

type County = { id: string }

/** The latest, with who asked and who answered, and who has fetched them. */
export async function listArchives(db: Db, county: County) {
  return sure(
    db
      .from('archives')
      .select(
        'id, reason, requested_by, requested_at, approved_by, approved_at, declined_at, made_at, size, sha256, requester:people!archives_requested_by_fkey(name), approver:people!archives_approved_by_fkey(name), archive_fetches(person_id)',
      )
      .eq('tenant_id', county.id)
      .order('requested_at', { ascending: false })
      .order('id', { ascending: false })
      .limit(ARCHIVES_SHOWN_MAX),
  )
}
export type ArchiveRow = Awaited<ReturnType<typeof listArchives>>[number]

export async function requestArchive(db: Db, county: County, archive: NewArchive): Promise<void> {
  await once(db.from('archives').insert({ ...archive, tenant_id: county.id }))
}

export async function approveArchive(db: Db, county: County, archive: string): Promise<void> {
  await sure(db.rpc('approve_archive', { county: county.id, archive }))
}

export async function declineArchive(db: Db, county: County, archive: string): Promise<void> {
  await sure(db.rpc('decline_archive', { county: county.id, archive }))
}

/** Takes the caller's one turn. */
export async function fetchArchive(db: Db, county: County, archive: string): Promise<void> {
  await sure(db.rpc('fetch_archive', { county: county.id, archive }))
}
