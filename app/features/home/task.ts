// Something that is left to do, with how many of it and where.

/** What waits for somebody else comes first, then what has its day, then what merely is late. */
const KINDS = [
  'swaps',
  'dispatches_to_accept',
  'dispatches_late',
  'extensions',
  'signing',
  'publishing',
  'answers',
  'confirmations',
  'own_log',
  'complaints',
  'demands',
  'undispatched',
  'unsupervised',
  'theme',
  'menu',
  'drafts',
  'handover',
  'choices',
  'attendance',
  'summary',
  'wording',
  'contacts',
  'opinions',
  'logs',
  'sign_ups',
  'runs',
  'unreachable',
] as const
type Kind = (typeof KINDS)[number]

export type Task = {
  kind: Kind
  count: number
  /** Address inside the county. */
  to: string
  /** Of what it is, where that is a month's or has a name. */
  month?: string | null
  title?: string | null
}

/** As `list_alliance_tasks` tells it: of a month, or of a turn or activity. */
export type AllianceTask = { kind: string; count: number; month: string; id: string; title: string }

/** Where each of the alliance's tasks is done. */
const PLACES: Partial<Record<Kind, (of: AllianceTask) => string>> = {
  swaps: () => 'swaps',
  theme: ({ month }) => `menu/${month}/theme`,
  menu: ({ month }) => `menu/${month}`,
  drafts: ({ month }) => `activities?month=${month}`,
  handover: ({ id }) => `rotation/turns/${id}/handover`,
  choices: ({ month }) => `menu/${month}`,
  attendance: ({ id }) => `activities/${id}/attendance`,
  summary: ({ id }) => `activities/${id}`,
  sign_ups: () => 'activities',
}

export function allianceTask(of: AllianceTask): Task {
  const kind = KINDS.find((one) => one === of.kind)
  const to = kind && PLACES[kind]
  if (!kind || !to) throw new Error(`No task of the alliance is called ${of.kind}.`)
  return { kind, count: of.count, to: to(of), month: of.month, title: of.title }
}

export function tasksLeft(tasks: readonly Task[]): Task[] {
  return tasks
    .filter(({ count }) => count > 0)
    .sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind))
}
