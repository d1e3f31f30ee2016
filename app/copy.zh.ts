// All wording in Chinese: one namespace per folder that speaks. This is the type that English must fit.
import refusals from './core/refusal.zh'
import activities from './features/activities/copy.zh'
import applications from './features/applications/copy.zh'
import archives from './features/archives/copy.zh'
import areas from './features/areas/copy.zh'
import assignments from './features/assignments/copy.zh'
import audit from './features/audit/copy.zh'
import bodies from './features/bodies/copy.zh'
import calendars from './features/calendars/copy.zh'
import campaigns from './features/campaigns/copy.zh'
import categories from './features/categories/copy.zh'
import complaints from './features/complaints/copy.zh'
import confirmationSlips from './features/confirmation-slips/copy.zh'
import counties from './features/counties/copy.zh'
import demandFigures from './features/demand-figures/copy.zh'
import demands from './features/demands/copy.zh'
import dispatchOrders from './features/dispatch-orders/copy.zh'
import dispatches from './features/dispatches/copy.zh'
import escalations from './features/escalations/copy.zh'
import exports from './features/exports/copy.zh'
import grants from './features/grants/copy.zh'
import handovers from './features/handovers/copy.zh'
import home from './features/home/copy.zh'
import imports from './features/imports/copy.zh'
import instructors from './features/instructors/copy.zh'
import invitations from './features/invitations/copy.zh'
import landing from './features/landing/copy.zh'
import leavings from './features/leavings/copy.zh'
import lists from './features/lists/copy.zh'
import logs from './features/logs/copy.zh'
import mails from './features/mails/copy.zh'
import members from './features/members/copy.zh'
import oversight from './features/oversight/copy.zh'
import paperAnswers from './features/paper-answers/copy.zh'
import people from './features/people/copy.zh'
import recoveries from './features/recoveries/copy.zh'
import registrations from './features/registrations/copy.zh'
import reportedFigures from './features/reported-figures/copy.zh'
import resources from './features/resources/copy.zh'
import rotation from './features/rotation/copy.zh'
import routing from './features/routing/copy.zh'
import runs from './features/runs/copy.zh'
import secondFactors from './features/second-factors/copy.zh'
import secondments from './features/secondments/copy.zh'
import settings from './features/settings/copy.zh'
import setup from './features/setup/copy.zh'
import signIns from './features/sign-ins/copy.zh'
import swaps from './features/swaps/copy.zh'
import themes from './features/themes/copy.zh'
import turnHandovers from './features/turn-handovers/copy.zh'
import units from './features/units/copy.zh'
import visits from './features/visits/copy.zh'
import ui from './ui/copy.zh'

export const zh = {
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
} as const
