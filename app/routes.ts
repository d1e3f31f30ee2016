// Every address on one page.
import { index, type RouteConfig, route } from '@remix-run/route-config'

export default [
  index('features/landing/landing.route.tsx'),
  route('language', 'features/landing/language.route.ts'),
  route('login', 'features/sign-ins/login.route.tsx'),
  route('login/factor', 'features/second-factors/show.route.tsx'),
  route('login/enrolment', 'features/second-factors/enrol.route.tsx'),
  route('logout', 'features/sign-ins/logout.route.ts'),
  route('recover', 'features/recoveries/recover.route.tsx'),
  route('auth/confirm', 'features/recoveries/confirm.route.tsx'),
  route('auth/password', 'features/recoveries/password.route.tsx'),
  route('join/:token', 'features/invitations/join.route.tsx'),
  route('join/:token/password', 'features/invitations/join-password.route.tsx'),
  route('join/:token/account', 'features/invitations/join-account.route.tsx'),
  route('complaints', 'features/complaints/raise.route.tsx'),
  route('complaints/receipt', 'features/complaints/receipt.route.tsx'),
  route('unsubscribe/:token', 'features/mails/unsubscribe.route.tsx'),
  route('me', 'features/people/me.route.tsx'),
  route('me/password', 'features/people/password.route.tsx'),
  route('me/second-factor', 'features/second-factors/own-factor.route.tsx'),
  route('me/second-factor/new', 'features/second-factors/change.route.tsx'),
  route('me/sign-ins/:session/end', 'features/people/end-sign-in.route.ts'),
  route('counties', 'features/counties/counties.route.tsx'),
  route('oversight/:period?', 'features/oversight/oversight.route.tsx'),
  route('oversight/:period/export.xlsx', 'features/oversight/oversight-sheet.route.ts'),

  route(':county', 'features/counties/county.route.tsx', [
    index('features/home/home.route.tsx'),

    route('units', 'features/units/units.route.tsx'),
    route('units/new', 'features/units/new-unit.route.tsx'),
    route('units/export.xlsx', 'features/units/ledger-sheet.route.ts'),
    ...importRoutes('units'),
    route('units/:id', 'features/units/unit.route.tsx'),
    route('units/:id/edit', 'features/units/edit-unit.route.tsx'),
    route('units/:id/contacts/:contact/reveal', 'features/units/reveal-contact.route.tsx'),
    route('units/:id/coverages/new', 'features/units/new-coverage.route.tsx'),
    route('units/:id/coverages/:coverage/ending', 'features/units/end-coverage.route.tsx'),
    route('coverage', 'features/units/coverage.route.tsx'),
    route('party-orgs', 'features/units/party-orgs.route.tsx'),
    route('party-orgs/new', 'features/units/new-party-org.route.tsx'),
    ...importRoutes('instructors'),
    ...importRoutes('assignments'),

    route('visits', 'features/visits/visits.route.tsx'),
    route('visits/new', 'features/visits/new-visit.route.tsx'),
    route('visits/uncontacted', 'features/visits/uncontacted.route.tsx'),
    route('visits/uncontacted.xlsx', 'features/visits/uncontacted-sheet.route.ts'),
    route('visits/:id', 'features/visits/visit.route.tsx'),
    route('visits/:id/withdrawal', 'features/visits/withdrawal.route.tsx'),
    route('visits/:id/opening', 'features/visits/opening.route.tsx'),

    route('logs', 'features/logs/logs.route.ts'),
    route('logs/:month', 'features/logs/month-logs.route.tsx'),
    route('logs/:month/:instructor', 'features/logs/log.route.tsx'),

    route('instructors', 'features/instructors/instructors.route.tsx'),
    route('instructors/new', 'features/instructors/new-instructor.route.tsx'),
    route('instructors/export.xlsx', 'features/instructors/roster-sheet.route.ts'),
    route('instructors/:id', 'features/instructors/instructor.route.tsx'),
    route('instructors/:id/phone', 'features/instructors/phone.route.tsx'),
    route('instructors/:id/term', 'features/instructors/term.route.tsx'),
    route('instructors/:id/end', 'features/instructors/end.route.tsx'),

    route('assignments', 'features/assignments/assignments.route.tsx'),
    route('assignments/new', 'features/assignments/new-assignments.route.tsx'),
    route('assignments/handover', 'features/assignments/hand-over.route.tsx'),
    route('assignments/:id/end', 'features/assignments/end.route.tsx'),

    route('members', 'features/members/members.route.tsx'),
    route('members/new', 'features/members/new-person.route.tsx'),
    route('members/:id', 'features/members/member.route.tsx'),
    route('members/:id/reveal', 'features/members/reveal.route.tsx'),
    route('members/:id/memberships/:membership/end', 'features/members/end-membership.route.ts'),
    route('members/:id/invitations/:invitation/withdrawal', 'features/members/withdraw-invitation.route.ts'),
    route('grants', 'features/grants/grants.route.tsx'),
    route('grants/:id/ending', 'features/grants/ending.route.ts'),
    route('complaints', 'features/complaints/complaints.route.tsx'),
    route('complaints/:id', 'features/complaints/complaint.route.tsx'),
    route('complaints/:id/contact', 'features/complaints/contact.route.tsx'),
    route('settings', 'features/settings/settings.route.tsx'),
    route('runs', 'features/runs/runs.route.tsx'),
    route('runs/:id/retry', 'features/runs/retry.route.ts'),
    route('mail', 'features/mails/mails.route.tsx'),
    route('mail/unreachable', 'features/mails/unreachable.route.tsx'),
    route('mail/:id/resend', 'features/mails/send-again.route.ts'),
  ]),
] satisfies RouteConfig

/** The same pages import every kind of workbook; the place they stand at says which. */
function importRoutes(place: 'units' | 'instructors' | 'assignments') {
  const at = (path: string, file: string) =>
    route(`${place}/import${path}`, `features/imports/${file}`, { id: `${place}${path}` })
  return [
    at('', 'new-import.route.tsx'),
    at('/template.xlsx', 'template.route.ts'),
    at('/:id', 'import.route.tsx'),
    at('/:id/progress', 'progress.route.ts'),
    at('/:id/refused.xlsx', 'refused-sheet.route.ts'),
  ]
}
