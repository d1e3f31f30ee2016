// Every feature's policy, on one page.
import type { Policy } from './core/ability'
import { activityPolicy } from './features/activities/activity.policy'
import { applicationPolicy } from './features/applications/application.policy'
import { archivePolicy } from './features/archives/archive.policy'
import { assignmentPolicy } from './features/assignments/assignment.policy'
import { auditPolicy } from './features/audit/audit.policy'
import { campaignPolicy } from './features/campaigns/campaign.policy'
import { categoryPolicy } from './features/categories/category.policy'
import { complaintPolicy } from './features/complaints/complaint.policy'
import { confirmationSlipPolicy } from './features/confirmation-slips/confirmation-slip.policy'
import { demandFigurePolicy } from './features/demand-figures/demand-figure.policy'
import { demandPolicy } from './features/demands/demand.policy'
import { dispatchPolicy } from './features/dispatches/dispatch.policy'
import { escalationPolicy } from './features/escalations/escalation.policy'
import { grantPolicy } from './features/grants/grant.policy'
import { instructorPolicy } from './features/instructors/instructor.policy'
import { listPolicy } from './features/lists/list.policy'
import { logPolicy } from './features/logs/log.policy'
import { mailPolicy } from './features/mails/mail.policy'
import { memberPolicy } from './features/members/member.policy'
import { registrationPolicy } from './features/registrations/registration.policy'
import { reportedFigurePolicy } from './features/reported-figures/reported-figure.policy'
import { resourcePolicy } from './features/resources/resource.policy'
import { rotationPolicy } from './features/rotation/rotation.policy'
import { routingPolicy } from './features/routing/routing.policy'
import { runPolicy } from './features/runs/run.policy'
import { secondmentPolicy } from './features/secondments/secondment.policy'
import { settingsPolicy } from './features/settings/settings.policy'
import { setupPolicy } from './features/setup/setup.policy'
import { themePolicy } from './features/themes/theme.policy'
import { unitPolicy } from './features/units/unit.policy'
import { visitPolicy } from './features/visits/visit.policy'

export const policies: readonly Policy[] = [
  assignmentPolicy,
  instructorPolicy,
  logPolicy,
  rotationPolicy,
  unitPolicy,
  visitPolicy,
  themePolicy,
  activityPolicy,
  registrationPolicy,
  secondmentPolicy,
  categoryPolicy,
  demandPolicy,
  demandFigurePolicy,
  dispatchPolicy,
  escalationPolicy,
  routingPolicy,
  campaignPolicy,
  confirmationSlipPolicy,
  resourcePolicy,
  listPolicy,
  complaintPolicy,
  grantPolicy,
  reportedFigurePolicy,
  memberPolicy,
  settingsPolicy,
  archivePolicy,
  runPolicy,
  auditPolicy,
  mailPolicy,
  applicationPolicy,
  setupPolicy,
]
