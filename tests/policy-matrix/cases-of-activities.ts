// What the nouns of the month's menu and its activities mean in the database.
import type { Noun, Verb } from '~/core/ability'
import { type Case, creates, edits, idOf, reads, removes } from './statements'

/** The scene's turn is cancelled: nobody chairs until that is taken back. */
const CHAIRLESS = ['turn_cancellations']
const OF_REGISTRATIONS = [
  ...'attendances registration_names registration_cancellations'.split(' '),
  'admissions',
  'registrations',
]
const OF_ACTIVITIES = [
  ...OF_REGISTRATIONS,
  'activity_files',
  'activity_cancellations',
  'activity_summaries',
  'activity_steps',
]

type Cases = Record<
  Extract<Noun, 'themes' | 'menu_choices' | 'activities' | 'registrations' | 'attendances' | 'secondments'>,
  Partial<Record<Verb, Case>>
>

export const ACTIVITY_CASES: Cases = {
  themes: {
    read: reads('themes'),
    create: creates('themes', ['themes', ...CHAIRLESS]),
    edit: edits('themes', CHAIRLESS),
    publish: creates('menu_publications', ['menu_publications', ...CHAIRLESS]),
  },
  menu_choices: { read: reads('menu_choices'), create: creates('menu_choices') },
  activities: {
    read: reads('activities'),
    create: creates('activities', CHAIRLESS),
    edit: edits('activities', CHAIRLESS),
    remove: removes('activities', [...OF_ACTIVITIES, ...CHAIRLESS]),
    publish: creates('activity_steps', ['activity_steps', ...CHAIRLESS]),
    finish: {
      tries: [
        (sql, c) =>
          sql`insert into activity_steps (tenant_id, activity_id, step) values (${c.id}, ${idOf('activities', c)}, 'held')`,
      ],
      prepare: (sql, c) =>
        sql`update activities set starts_at = now() - interval '1 minute' where tenant_id = ${c.id}`,
      without: CHAIRLESS,
    },
  },
  registrations: {
    read: { ...reads('registrations'), without: CHAIRLESS },
    create: {
      tries: [
        (sql, c) => sql`
          select public.sign_up(${c.id}, ${crypto.randomUUID()}, ${idOf('activities', c)}, ${idOf('units', c)}, 1, '{甲}')`,
      ],
      without: [...OF_REGISTRATIONS, ...CHAIRLESS],
    },
  },
  attendances: {
    read: { ...reads('attendances'), without: CHAIRLESS },
    record: {
      without: CHAIRLESS,
      tries: [(sql, c) => sql`select public.record_attendance(${c.id}, ${idOf('activities', c)}, '[]', 1)`],
    },
  },
  secondments: {
    read: reads('secondments'),
    create: creates('secondments', []),
    finish: creates('secondment_endings'),
  },
}
