// All wording in English.

import type { Copy } from './copy'
import refusals from './core/refusal.en'
import activities from './features/activities/copy.en'
import applications from './features/applications/copy.en'
import archives from './features/archives/copy.en'
import areas from './features/areas/copy.en'
import assignments from './features/assignments/copy.en'
import audit from './features/audit/copy.en'
import bodies from './features/bodies/copy.en'
import calendars from './features/calendars/copy.en'
import campaigns from './features/campaigns/copy.en'
import categories from './features/categories/copy.en'
import complaints from './features/complaints/copy.en'
import confirmationSlips from './features/confirmation-slips/copy.en'
import counties from './features/counties/copy.en'
import demandFigures from './features/demand-figures/copy.en'
import demands from './features/demands/copy.en'
import dispatchOrders from './features/dispatch-orders/copy.en'
import dispatches from './features/dispatches/copy.en'
import escalations from './features/escalations/copy.en'
import exports from './features/exports/copy.en'
import grants from './features/grants/copy.en'
import handovers from './features/handovers/copy.en'
import home from './features/home/copy.en'
import imports from './features/imports/copy.en'
import instructors from './features/instructors/copy.en'
import invitations from './features/invitations/copy.en'
import landing from './features/landing/copy.en'
import leavings from './features/leavings/copy.en'
import lists from './features/lists/copy.en'
import logs from './features/logs/copy.en'
import mails from './features/mails/copy.en'
import members from './features/members/copy.en'
import oversight from './features/oversight/copy.en'
import paperAnswers from './features/paper-answers/copy.en'
import people from './features/people/copy.en'
import recoveries from './features/recoveries/copy.en'
import registrations from './features/registrations/copy.en'
import reportedFigures from './features/reported-figures/copy.en'
import resources from './features/resources/copy.en'
import rotation from './features/rotation/copy.en'
import routing from './features/routing/copy.en'
import runs from './features/runs/copy.en'
import secondFactors from './features/second-factors/copy.en'
import secondments from './features/secondments/copy.en'
import settings from './features/settings/copy.en'
import setup from './features/setup/copy.en'
import signIns from './features/sign-ins/copy.en'
import swaps from './features/swaps/copy.en'
import themes from './features/themes/copy.en'
import turnHandovers from './features/turn-handovers/copy.en'
import units from './features/units/copy.en'
import visits from './features/visits/copy.en'
import ui from './ui/copy.en'

export const en = {
  ui,
  refusals,
  landing,
  archives,
  assignments,
  imports,
  instructors,
  logs,
  units,
  visits,
  themes,
  activities,
  registrations,
  reportedFigures,
  secondments,
  resources,
  campaigns,
  categories,
  demands,
  escalations,
  dispatchOrders,
  dispatches,
  demandFigures,
  lists,
  rotation,
  routing,
  swaps,
  turnHandovers,
  calendars,
  complaints,
  grants,
  home,
  confirmationSlips,
  counties,
  invitations,
  members,
  handovers,
  leavings,
  oversight,
  paperAnswers,
  people,
  recoveries,
  secondFactors,
  settings,
  signIns,
  mails,
  runs,
  applications,
  areas,
  bodies,
  setup,
  audit,
  exports,
} satisfies Copy
