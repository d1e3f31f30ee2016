// Refusals in English.
import allianceRefusals from './alliance-refusals.en'
import dispatchRefusals from './dispatch-refusals.en'
import type { RefusalCode } from './refusal'

export default {
  not_found: {
    title: 'This page was not found',
    next: 'The address may be wrong, or the content is not within your reach. Go back to the home page and use the menu.',
  },
  not_allowed: {
    title: 'Your role does not include this',
    next: 'If need be, ask your county {{term.office}}.',
  },
  locked_out: {
    title: 'Too many failed attempts; sign-in is locked for a while',
    next: 'Try again in 15 minutes, or recover your password.',
  },
  too_many: { title: 'Too many requests', next: 'Wait a minute and try again.' },
  link_expired: { title: 'This link is no longer valid', next: 'Ask whoever sent it for a new one.' },
  already_done: { title: 'This has already been done', next: 'Go back to the list to see the result.' },
  stale: { title: 'Somebody else has changed this', next: 'Reload the page, check it, and submit again.' },
  deadline_passed: { title: 'The time limit has passed', next: 'Your county {{term.office}} can help.' },
  visit_in_future: { title: 'A visit cannot be later than today', next: 'Correct the date of the visit.' },
  visit_before_assignment: {
    title: 'On that day you were not assigned to this unit',
    next: 'Check the date; if the assignment is wrong, ask the {{term.office}}.',
  },
  unit_not_assigned: {
    title: 'You are not assigned to this unit',
    next: 'Choose one of your units, or ask the {{term.office}} to assign it first.',
  },
  visit_after_assignment: {
    title: 'On that day the assignment to this unit had ended',
    next: 'Check the date; if the assignment is wrong, ask the {{term.office}}.',
  },
  visit_differs: {
    title: 'This visit is already recorded, with other content',
    next: 'Look it up in the list of visits; to correct it, withdraw it and record it again.',
  },
  topic_unknown: {
    title: 'A topic is not on the county’s list',
    next: 'Reload the page and tick the topics again.',
  },
  already_appointed: {
    title: 'This person is already {{term.an_instructor}} at that time',
    next: 'Check the date, or end the earlier appointment first.',
  },
  not_appointed_then: {
    title: 'On that day the {{term.instructor}} is not appointed',
    next: 'Check the date and the term of the appointment.',
  },
  roles_exclude: {
    title: 'The three administrators hold no other role',
    next: 'Choose somebody else, or let the security administrator change the role first.',
  },
  assignment_has_visits: {
    title: 'Visits were recorded in this time, so the assignment stays',
    next: 'Choose an end after the latest visit.',
  },
  export_reason_required: { title: 'A reason is needed', next: 'Say what the list is for.' },
  log_submitted: {
    title: 'The log is submitted and stays as it is',
    next: 'Add what is missing as a supplement below it.',
  },
  log_empty: { title: 'The log is empty', next: 'Write it before submitting.' },
  month_not_begun: { title: 'This month has not begun', next: 'Choose this month or an earlier one.' },
  factor_locked: {
    title: 'Too many wrong codes: locked for a while',
    next: 'Try again in 15 minutes; if the telephone is lost, ask the county’s security administrator to reset your second factor.',
  },
  wrong_code: { title: 'The code is not right', next: 'Check the telephone’s clock and type the newest.' },
  code_used: { title: 'This code was used already', next: 'Wait for the next one, at most 30 seconds.' },
  code_needed: { title: 'Please show your second factor again', next: 'Type the code of now.' },
  factor_required: {
    title: 'Your role needs a second factor',
    next: 'You may move it to another telephone.',
  },
  factor_needed_elsewhere: {
    title: 'This person holds a privileged role elsewhere too',
    next: 'Ask the operator of the platform, who will check the identity first.',
  },
  password_personal: {
    title: 'The password holds your name, telephone, or your county’s name or code',
    next: 'Choose one that has nothing to do with you or your county.',
  },
  password_names_account: {
    title: 'The password contains the account’s name',
    next: 'Choose one that has nothing to do with the account.',
  },
  password_unchanged: { title: 'The new password is the old one', next: 'Choose another password.' },
  invitation_not_found: {
    title: 'This invitation link is not valid',
    next: 'Check that the link is complete; if it still fails, ask whoever invited you for a new one.',
  },
  invitation_used: {
    title: 'This invitation was used or withdrawn',
    next: 'If you have joined already, just sign in; otherwise ask whoever invited you for a new link.',
  },
  invitation_expired: {
    title: 'This invitation has expired',
    next: 'Ask whoever invited you for a new link.',
  },
  invitation_of_another: {
    title: 'This invitation is for another account',
    next: 'Sign out and open the link with the invited account.',
  },
  invitation_preparing: { title: 'The account is being prepared', next: 'Try again in a minute.' },
  invitation_by_oneself: {
    title: 'Your own invitation is not for you',
    next: 'Your roles are given by somebody else.',
  },
  already_invited: {
    title: 'This person has an open invitation',
    next: 'Withdraw it, or print the slip again.',
  },
  already_holds: { title: 'This person holds this role already', next: 'Check it on the person’s page.' },
  last_administrator: {
    title: 'The last administrator of this kind',
    next: 'Let another one be appointed and join first.',
  },
  handover_to_oneself: { title: 'Work cannot be handed over to yourself', next: 'Choose somebody else.' },
  handover_day: { title: 'The day is not within 31 days from today', next: 'Correct the day.' },
  nothing_to_hand_over: { title: 'Nothing can be handed over', next: 'See the reasons in the preview.' },
  handover_too_old: {
    title: 'A hand-over is undone within 24 hours',
    next: 'Hand the work over once more instead.',
  },
  handover_changed_since: {
    title: 'Something has changed since, so the hand-over stays',
    next: 'A role or a unit was changed, or visits were recorded. Correct it one by one, or hand over once more.',
  },
  people_too_many: { title: 'At most 500 people at a time', next: 'Send them in several files.' },
  unit_not_found: { title: 'No such unit was found', next: 'Enter its whole name or its credit code.' },
  wrong_credentials: {
    title: 'The account or the password is wrong',
    next: 'Check both and try again, or recover your password.',
  },
  request_too_large: { title: 'Too much was submitted at once', next: 'Shorten it and submit again.' },
  file_too_large: {
    title: 'The file is larger than 10 MB',
    next: 'Remove pictures and unneeded sheets, or upload several files.',
  },
  file_unzips_too_large: {
    title: 'The file unpacks to too much and was not opened',
    next: 'Save it as a new file in your spreadsheet program and upload that.',
  },
  file_not_a_sheet: {
    title: 'This is not a spreadsheet we can read',
    next: 'Upload an .xlsx, .xls or .csv file.',
  },
  file_encrypted: { title: 'The file has a password', next: 'Remove the password and upload it again.' },
  sheet_empty: {
    title: 'The sheet holds no data',
    next: 'Make sure that the first sheet has a title row and data rows.',
  },
  sheet_too_long: { title: 'The sheet has more than 50,000 rows', next: 'Split it into several files.' },
  grant_term_invalid: {
    title: 'The term of the grant is not allowed',
    next: 'It ends tomorrow at the earliest and in three years at the latest. Correct the day.',
  },
  upload_purged: {
    title: 'What was read from this workbook has been cleared in due time; it can no longer be undone',
    next: 'Correct the ledger item by item.',
  },
  code_taken: {
    title: 'Another unit of the ledger has this credit code',
    next: 'Search the ledger: is it the same unit?',
  },
  name_taken: {
    title: 'There is one of this name already',
    next: 'Check the name, so that nothing is entered twice.',
  },
  coverage_repeated: {
    title: 'This party organisation covers the unit already',
    next: 'End that coverage first, or choose another organisation.',
  },
  ...allianceRefusals,
  ...dispatchRefusals,
  division_served: { title: 'This division is served already', next: 'Ask its office to invite you.' },
  division_ended: { title: 'This division exists no longer', next: 'Find the one that carries it on.' },
  tenant_code_taken: { title: 'This code is taken', next: 'Please choose another one.' },
  area_in_use: { title: 'This area is in use', next: 'First move its units, bodies and people elsewhere.' },
  columns_missing: {
    title: 'A needed column has not been named',
    next: 'Choose the column of every field marked as required.',
  },
  import_depended_on: {
    title: 'Later work builds on this import; it cannot be taken back',
    next: 'Its units have visits, assignments or coverage by now, or were changed since. Correct them one by one.',
  },
} satisfies Record<RefusalCode, { title: string; next: string }>
