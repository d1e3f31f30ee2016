// A county's own rules and texts.
import { isLanguage, type Language } from '~/core/language'
import { asVisitor, type Db, sure } from '~/platform/supabase.server'
import { type Ahead, foresee, foreseeNumbers } from './foresight.server'
import {
  asTyped,
  type Change,
  changesBetween,
  merged,
  type Section,
  type SectionColumns,
  type Sent,
  type Typed,
} from './settings'

export type Notices = {
  code: string | null
  name: string | undefined
  language: Language | undefined
  notice: string | null
  filings: string[]
}

const COUNTY_CODE = /^[a-z0-9][a-z0-9-]{1,29}$/

/** What must stand on the pages outside: of the county with this code, else of the platform itself. Read by anybody. */
export async function findNotices(code: string | undefined): Promise<Notices> {
  const wanted = code && COUNTY_CODE.test(code) ? `code.eq.${code},kind.eq.platform` : 'kind.eq.platform'
  const tenants = await sure(
    asVisitor(null)
      .from('tenants')
      .select('code, name, kind, settings(language, notice, filing_icp, filing_police)')
      .or(wanted)
      .limit(2),
  )
  const tenant = tenants.find((one) => one.code === code) ?? tenants[0]
  const settings = tenant?.settings
  return {
    code: tenant?.kind === 'county' ? tenant.code : null,
    name: tenant?.kind === 'platform' ? undefined : tenant?.name,
    language: isLanguage(settings?.language) ? settings.language : undefined,
    notice: settings?.notice ?? null,
    filings: [settings?.filing_icp, settings?.filing_police].filter((filing) => filing != null),
  }
}

/** As the database has them, with who changed them last. */
export async function getSettings(db: Db, county: { id: string }) {
  const columns =
    'version, changed_at, language, mail_sender_name, quiet_until, quiet_from, visit_topics, active_days_min, turn_months, announced_months, chair_publishes_day, chair_finishes_workdays, handover_items, filing_icp, filing_police, notice, terms, uploads_days, office_opens, office_closes, urgent_hours, accept_workdays, returns_max, warning_percent, late_workdays, confirm_workdays, changer:people!settings_changed_by_fkey(name)'
  return sure(db.from('settings').select(columns).eq('tenant_id', county.id).single())
}

/** What will change, what another has changed meanwhile, when the next runs would go out, and which numbers would be others. */
export type Review = {
  version: number
  base: Typed
  typed: Typed
  changes: Change[]
  others: { by: string; at: string; changes: Change[] } | null
  ahead: Ahead[]
  numbers: Change[]
}

/** Saves what was checked before; otherwise, and where another was faster, says what would happen. Null: it is saved. */
export async function settle(
  db: Db,
  county: { id: string },
  section: Section,
  columns: SectionColumns,
  sent: Sent,
): Promise<Review | null> {
  const row = await getSettings(db, county)
  const typed = asTyped(section, { ...row, ...columns })
  const wasChecked = sent.intent === 'save' && sent.checked === JSON.stringify(typed)
  if (wasChecked && (await changeSettings(db, county, sent.version, columns))) return null
  return reviewOf(db, county, section, typed, sent)
}

async function reviewOf(
  db: Db,
  county: { id: string },
  section: Section,
  typed: Typed,
  sent: Sent,
): Promise<Review> {
  const row = await getSettings(db, county)
  const current = asTyped(section, row)
  const isOvertaken = row.version !== sent.version
  const wanted = isOvertaken ? merged(sent.base, typed, current) : typed
  const others = changesBetween(sent.base, current)
  const by = { by: row.changer?.name ?? '', at: row.changed_at ?? '' }
  return {
    version: row.version,
    base: current,
    typed: wanted,
    changes: changesBetween(current, wanted),
    others: isOvertaken && others.length > 0 ? { ...by, changes: others } : null,
    ...(await effectOf(db, county, section, wanted)),
  }
}

/** Hours of mail move every run; the day on which chairs publish moves hand-overs alone. The rest moves nothing that is there already. */
async function effectOf(db: Db, county: { id: string }, section: Section, wanted: Typed) {
  if (section === 'general' || section === 'terms' || section === 'dispatches')
    return { ahead: [], numbers: [] }
  const [ahead, numbers] = await Promise.all([
    foresee(db, county, { settings: wanted }),
    foreseeNumbers(db, county, wanted),
  ])
  return {
    ahead: section === 'mail' ? ahead : ahead.filter(({ due_at, due_before }) => due_at !== due_before),
    numbers,
  }
}

/** False where the settings are no longer of that version: somebody else was faster. */
async function changeSettings(
  db: Db,
  county: { id: string },
  version: number,
  columns: SectionColumns,
): Promise<boolean> {
  const saved = await sure(
    db.from('settings').update(columns).eq('tenant_id', county.id).eq('version', version).select('version'),
  )
  return saved.length > 0
}
