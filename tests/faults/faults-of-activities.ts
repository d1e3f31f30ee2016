// Faults in the rotation, its chairs' rights, activities and sign-ups, and the calendar that a secret opens.
import { type Fault, loosened, rewritten, unguarded } from './plant'

const ACTIVITIES = 'app/features/activities/activities.server.test.ts'
const REGISTRATIONS = 'app/features/registrations/registrations.server.test.ts'
const SWAPS = 'app/features/swaps/swaps.server.test.ts'
const STANDING = 'app/features/rotation/standing.server.test.ts'
const CALENDARS = 'app/features/calendars/calendars.server.test.ts'

export const ACTIVITY_FAULTS: readonly Fault[] = [
  // The order and its turns
  {
    says: 'an announced turn may be changed',
    plant: unguarded('turns', 'turns_keep'),
    file: STANDING,
    test: 'is neither changed nor deleted, not even by the database’s owner',
  },
  {
    says: 'a change of chair is not what counts',
    plant: rewritten('private.chair_of', 'c.body_id', 'c.base_body_id'),
    file: SWAPS,
    test: 'never overlaps another',
  },
  {
    says: 'a turn is given away while it is on offer',
    plant: rewritten('private.accept_swap', 'perform private.refuse_if_on_offer(county, given.id);', ''),
    file: SWAPS,
    test: 'never overlaps another',
  },
  {
    says: 'turns come into skipped months, and to who is not in the order',
    plant: rewritten(
      'private.arrange_rotation',
      'perform private.refuse_impossible_turns(county, held.id);',
      '',
    ),
    file: 'app/features/rotation/rotation.server.test.ts',
    test: 'may not put a turn where one stands',
  },
  // The chair's rights
  {
    says: 'a chair publishes before its day',
    plant: rewritten(
      'private.chaired_turns',
      'today >= private.chair_publishes_on(c.since, g.chair_publishes_day)',
      'true',
    ),
    file: ACTIVITIES,
    test: 'publishes from the 20th of the month before',
  },
  {
    says: 'a chair finishes for ever',
    plant: rewritten(
      'private.chaired_turns',
      'today <= private.workday_after(c.until - 1, g.chair_finishes_workdays, g.tenant_id)',
      'true',
    ),
    file: ACTIVITIES,
    test: 'finishes its own until twenty working days after',
  },
  {
    says: 'everybody publishes activities',
    plant: loosened('activity_steps', 'insert'),
    file: ACTIVITIES,
    test: 'publishes from the 20th of the month before',
  },
  // Signing up and being there
  {
    says: 'an activity has more places than it has',
    plant: rewritten('private.admit_waiting', 'o.taken <= activity.capacity', 'true'),
    file: REGISTRATIONS,
    test: 'one place and fifty who want it at once',
  },
  {
    says: 'an activity is for everybody',
    plant: rewritten(
      'private.sign_up',
      '(r.tenant_id, r.activity_id, r.unit_id) = (county, activity, unit)',
      'r.tenant_id = county',
    ),
    file: REGISTRATIONS,
    test: 'for another unit, for one that is not meant, and after it began',
  },
  {
    says: 'any code opens the door',
    plant: rewritten(
      'private.knows_code',
      'private.check_in_code(county, activity, private.today()) = code',
      'true',
    ),
    file: REGISTRATIONS,
    test: 'one of elsewhere or of yesterday is not found',
  },
  {
    says: 'names are kept of a health activity',
    plant: unguarded('registration_names', 'registration_names_health'),
    file: REGISTRATIONS,
    test: 'to write a name of a health activity',
  },
  // The calendar
  {
    says: 'a guessed address opens a calendar',
    plant: rewritten('private.calendar_feed', 'l.secret_hash = private.hash_of(secret)', 'true'),
    file: CALENDARS,
    test: 'is told to nobody else, opens nothing when guessed',
  },
  {
    says: 'an address that has ended opens a calendar',
    plant: rewritten('private.calendar_feed', 'and l.ended_at is null', ''),
    file: CALENDARS,
    test: 'stops working when it is made anew, ended, or its person has left',
  },
]
