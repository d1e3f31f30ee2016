// Party organisations, and which of them cover a unit, how and from when.
import { z } from 'zod'
import { CalendarDate } from '~/core/calendar-date'
import { plainText } from '~/core/plain-text'

export const PARTY_ORG_KINDS = ['committee', 'general_branch', 'branch', 'group'] as const
export const COVERAGE_METHODS = [
  'single',
  'area_joint',
  'industry_joint',
  'affiliated',
  'village_enterprise',
  'building',
  'regional',
  'system',
  'concentrated',
  'functional',
] as const

export const NewPartyOrg = z.object({
  id: z.uuid(),
  name: z.string().transform(plainText).pipe(z.string().min(2).max(120)),
  kind: z.enum(PARTY_ORG_KINDS),
  parent_id: z.uuid().optional(),
  area_id: z.uuid().optional(),
  formed_on: CalendarDate.optional(),
})
export type NewPartyOrg = z.infer<typeof NewPartyOrg>

export const NewCoverage = z.object({
  id: z.uuid(),
  party_org_id: z.uuid(),
  method: z.enum(COVERAGE_METHODS),
  since: CalendarDate,
})
export type NewCoverage = z.infer<typeof NewCoverage>

/** `until`: the first day on which it no longer holds, so it lies after `since`. */
export function coverageEnd(since: CalendarDate) {
  return z.object({ until: CalendarDate.refine((until) => until > since, 'units:fault.ends_before') })
}
export type CoverageEnd = z.infer<ReturnType<typeof coverageEnd>>
