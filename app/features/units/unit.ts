// A unit of the county's ledger: an enterprise, individual business, social organisation or worksite, known by its credit code.
import { z } from 'zod'
import { CalendarDate } from '~/core/calendar-date'
import { checkCreditCode, normaliseCreditCode } from '~/core/credit-code'
import { plainText } from '~/core/plain-text'

export const UnitKind = z.enum(['enterprise', 'individual_business', 'social_organisation', 'worksite'])
export type UnitKind = z.infer<typeof UnitKind>

/** Only operating units oblige anybody to visit them. */
export const UnitStatus = z.enum(['operating', 'suspended', 'deregistered', 'revoked', 'moved_out'])
export type UnitStatus = z.infer<typeof UnitStatus>

export const UNIT_NAME_CHARACTERS_MIN = 2
export const UNIT_NAME_CHARACTERS_MAX = 120
export const UNIT_ADDRESS_CHARACTERS_MAX = 200
export const UNIT_STAFF_MAX = 1_000_000
export const UNIT_MEMBERS_MAX = 100_000
export const ANNUAL_REPORT_YEAR_MIN = 1990
export const AREA_NAME_CHARACTERS_MAX = 60
export const CONTACT_NAME_CHARACTERS_MAX = 40
export const CONTACT_PHONE_CHARACTERS_MAX = 30
export const INDUSTRY_CODE = /^[A-T]\d{2,4}$/

/**
 * A unit as the form gives it. The table's checks and the rules of a roster (roster.ts) agree; messages are the same reasons.
 * A code that fails its check may stand with a reason (`code_override_reason`); only a worksite may have none.
 */
export function unitDraft(today: CalendarDate) {
  return z
    .object({
      name: text(UNIT_NAME_CHARACTERS_MAX).pipe(
        z.string().min(UNIT_NAME_CHARACTERS_MIN, 'units:fault.too_short'),
      ),
      former_name: text(UNIT_NAME_CHARACTERS_MAX).optional(),
      credit_code: z.string().transform(normaliseCreditCode).optional(),
      code_override_reason: text(200).pipe(z.string().min(4, 'units:fault.too_short')).optional(),
      kind: UnitKind,
      area_id: z.uuid().optional(),
      industry_code: text(5)
        .pipe(z.string().regex(INDUSTRY_CODE, 'units:fault.wrong_industry_code'))
        .optional(),
      status: UnitStatus,
      founded_on: CalendarDate.refine((day) => day <= today, 'units:fault.in_future').optional(),
      staff_count: count(UNIT_STAFF_MAX).optional(),
      full_members: count(UNIT_MEMBERS_MAX).optional(),
      probationary_members: count(UNIT_MEMBERS_MAX).optional(),
      annual_report_year: z
        .int('units:fault.not_a_year')
        .min(ANNUAL_REPORT_YEAR_MIN, 'units:fault.too_early')
        .max(Number(today.slice(0, 4)), 'units:fault.in_future')
        .optional(),
      legal_representative: text(CONTACT_NAME_CHARACTERS_MAX).optional(),
      phone: text(CONTACT_PHONE_CHARACTERS_MAX).optional(),
      address: text(UNIT_ADDRESS_CHARACTERS_MAX).optional(),
    })
    .superRefine((unit, context) => {
      const reason = codeFaultOf(unit)
      if (reason)
        context.addIssue({ code: 'custom', path: ['credit_code'], message: `units:fault.${reason}` })
    })
}

/** A new unit brings its id, so that a form sent twice makes one unit. */
export function newUnit(today: CalendarDate) {
  return z.intersection(z.object({ id: z.uuid() }), unitDraft(today))
}

export type UnitDraft = z.infer<ReturnType<typeof unitDraft>>

function codeFaultOf(unit: Pick<UnitDraft, 'credit_code' | 'code_override_reason' | 'kind'>): string | null {
  if (!unit.credit_code) return unit.kind === 'worksite' ? null : 'missing'
  const checked = checkCreditCode(unit.credit_code)
  if (checked.ok || (checked.fault.reason === 'wrong_check' && unit.code_override_reason)) return null
  return checked.fault.reason
}

function text(max: number) {
  return z.string().transform(plainText).pipe(z.string().max(max, 'units:fault.too_long'))
}

function count(max: number) {
  return z.int('units:fault.not_whole').min(0, 'units:fault.negative').max(max, 'units:fault.too_large')
}
