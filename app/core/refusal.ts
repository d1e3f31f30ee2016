// A refusal: the rules forbid what was asked. Wrong input is a field error, anything else is a bug; neither is a refusal.

/** Every reason there is, with its HTTP status. SQL raises the same words: errcode P0001, the code as message. */
export const refusalStatus = {
  not_found: 404,
  not_allowed: 403,
  locked_out: 429,
  too_many: 429,
  link_expired: 410,
  already_done: 409,
  stale: 409,
  deadline_passed: 409,
  visit_in_future: 422,
  visit_before_assignment: 422,
  unit_not_assigned: 422,
  visit_after_assignment: 422,
  visit_differs: 409,
  topic_unknown: 422,
  already_appointed: 409,
  not_appointed_then: 422,
  roles_exclude: 409,
  assignment_has_visits: 409,
  export_reason_required: 422,
  log_submitted: 409,
  log_empty: 422,
  month_not_begun: 422,
  wrong_credentials: 422,
  password_names_account: 422,
  password_personal: 422,
  factor_locked: 429,
  wrong_code: 422,
  code_used: 422,
  code_needed: 422,
  factor_required: 409,
  factor_needed_elsewhere: 409,
  password_unchanged: 422,
  invitation_not_found: 410,
  invitation_used: 410,
  invitation_expired: 410,
  invitation_of_another: 409,
  unit_not_found: 422,
  invitation_preparing: 409,
  invitation_by_oneself: 409,
  already_invited: 409,
  already_holds: 409,
  last_administrator: 409,
  handover_to_oneself: 422,
  handover_day: 422,
  nothing_to_hand_over: 422,
  handover_too_old: 409,
  handover_changed_since: 409,
  people_too_many: 422,
  request_too_large: 413,
  file_too_large: 413,
  file_unzips_too_large: 413,
  file_not_a_sheet: 422,
  file_encrypted: 422,
  sheet_empty: 422,
  sheet_too_long: 422,
  columns_missing: 422,
  import_depended_on: 409,
  grant_term_invalid: 422,
  upload_purged: 409,
  code_taken: 409,
  name_taken: 409,
  coverage_repeated: 409,
  turn_announced: 409,
  turn_over: 409,
  turn_cancelled: 409,
  turn_swapped: 409,
  turns_overlap: 409,
  turns_ahead: 409,
  swap_open: 409,
  swap_lapsed: 409,
  body_dissolved: 422,
  not_in_order: 422,
  division_served: 409,
  division_ended: 422,
  tenant_code_taken: 409,
  area_in_use: 409,
  no_alliance: 409,
  ends_first: 422,
  count_invalid: 422,
  menu_published: 409,
  menu_empty: 422,
  item_not_optional: 422,
  other_month: 422,
  activity_published: 409,
  activity_not_published: 409,
  activity_closed: 409,
  activity_not_begun: 409,
  signing_up_closed: 409,
  not_in_audience: 422,
  already_signed_up: 409,
  more_than_capacity: 422,
  capacity_taken: 409,
  names_needed: 422,
  names_forbidden: 422,
  file_kind_refused: 422,
  image_too_large: 422,
  too_many_files: 422,
  ended_before_it_began: 422,
  category_unknown: 422,
  tier_widened: 409,
  resource_withdrawn: 409,
  demand_closed: 409,
  edition_signed: 409,
  edition_published: 409,
  edition_unsigned: 409,
  edition_unpublished: 409,
  edition_corrected: 409,
  wording_missing: 422,
  demand_not_urgent: 422,
} as const

export type RefusalCode = keyof typeof refusalStatus

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode

  constructor(code: RefusalCode) {
    super(code)
    this.code = code
  }
}

export function isRefusalCode(text: unknown): text is RefusalCode {
  return typeof text === 'string' && Object.hasOwn(refusalStatus, text)
}

/** By name and not by class: server.ts and the pages are bundled apart, and each bundle has its own class. */
export function refusalOf(error: unknown): RefusalCode | null {
  if (!(error instanceof Error) || error.name !== 'Refusal') return null
  return isRefusalCode(error.message) ? error.message : null
}
