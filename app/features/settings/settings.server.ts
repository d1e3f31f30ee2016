// A county's own rules and texts.
import { isLanguage, type Language } from '~/core/language'
import { asVisitor, type Db, sure } from '~/platform/supabase.server'
import type { Settings } from './settings'

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

export async function getSettings(db: Db, county: { id: string }) {
  const columns =
    'language, mail_sender_name, quiet_until, quiet_from, visit_topics, active_days_min, filing_icp, filing_police, notice'
  return sure(db.from('settings').select(columns).eq('tenant_id', county.id).single())
}

export async function changeSettings(db: Db, county: { id: string }, settings: Settings): Promise<void> {
  await sure(db.from('settings').update(settings).eq('tenant_id', county.id))
}
