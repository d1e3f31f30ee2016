// A county (or a committee above), as the person who entered it sees it.
import { type Ability, abilityOf, isRole, type Me, type Noun, type Policy, type Verb } from '~/core/ability'
import { Refusal } from '~/core/refusal'
import { type Terms, termsOf } from '~/core/terms'

export type County = {
  id: string
  code: string
  name: string
  short_name: string
  kind: 'county' | 'superior' | 'platform'
  language: 'zh-CN' | 'en'
  visit_topics: readonly string[]
  terms: Terms
  notices: { filing_icp: string | null; filing_police: string | null; notice: string | null }
  me: Me & { language: 'zh-CN' | 'en' | null }
  can: (verb: Verb, noun: Noun) => boolean
  /** Refuses with `not_allowed` where `can` says no. */
  may: (verb: Verb, noun: Noun) => void
}

/** A row of `enter_county`. */
export type EnteredCounty = {
  tenant_id: string
  code: string
  name: string
  short_name: string
  kind: string
  language: string
  visit_topics: string[]
  filing_icp: string | null
  filing_police: string | null
  notice: string | null
  terms: unknown
  person_id: string
  person_name: string
  person_language: string | null
  roles: string[]
  oversight: string | null
  instructor_id: string | null
  unit_ids: string[]
  area_ids: string[]
  body_ids: string[]
}

export function countyOf(row: EnteredCounty, policies: readonly Policy[]): County {
  const me = meOf(row)
  const ability: Ability = abilityOf(me, policies)
  const can = (verb: Verb, noun: Noun) => ability.can(verb, noun)
  return {
    id: row.tenant_id,
    code: row.code,
    name: row.name,
    short_name: row.short_name,
    kind: row.kind === 'superior' || row.kind === 'platform' ? row.kind : 'county',
    language: languageOf(row.language) ?? 'zh-CN',
    visit_topics: row.visit_topics,
    terms: termsOf(row.terms),
    notices: { filing_icp: row.filing_icp, filing_police: row.filing_police, notice: row.notice },
    me,
    can,
    may: (verb, noun) => {
      if (!can(verb, noun)) throw new Refusal('not_allowed')
    },
  }
}

function meOf(row: EnteredCounty): County['me'] {
  const oversight = oversightOf(row.oversight)
  const roles = row.roles.filter(isRole)
  return {
    person_id: row.person_id,
    name: row.person_name,
    language: languageOf(row.person_language),
    roles: new Set(oversight === null ? roles : [...roles, 'overseer']),
    oversight,
    appointment_id: row.instructor_id,
    unit_ids: row.unit_ids,
    area_ids: row.area_ids,
    body_ids: row.body_ids,
  }
}

function oversightOf(scope: string | null): Me['oversight'] {
  return scope === 'aggregate' || scope === 'list' || scope === 'case' ? scope : null
}

function languageOf(language: string | null): County['language'] | null {
  return language === 'zh-CN' || language === 'en' ? language : null
}
