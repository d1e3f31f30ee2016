// Faults in dispatching: who may act, on what, how often, and until when.
import { type Fault, rewritten, together } from './plant'

const DISPATCHES = 'app/features/dispatches/dispatches.server.test.ts'
const RESOLUTIONS = 'app/features/dispatches/resolutions.server.test.ts'

export const DISPATCH_FAULTS: readonly Fault[] = [
  // Sending
  {
    says: 'a second lead takes the place of one that was not read',
    plant: rewritten('private.dispatch_demand', 'current_lead.id is not distinct from replaces', 'true'),
    file: DISPATCHES,
    test: 'to one lead at a time: of two at once the second is told',
  },
  {
    says: 'anybody dispatches',
    plant: rewritten(
      'private.dispatch_demand',
      "county = any (private.my_tenant_ids('officer', 'secretariat', 'system'))",
      'true',
    ),
    file: DISPATCHES,
    test: 'by the office and the secretariat, and by nobody else',
  },
  {
    says: 'what only the secretariat reads goes out unworded',
    plant: rewritten('private.dispatch_demand', "held.confidentiality <> 'secretariat_only'", 'true'),
    file: DISPATCHES,
    test: 'with its public wording first, where only the secretariat reads its words',
  },
  {
    says: 'a dissolved department is sent something',
    plant: rewritten('private.open_dispatch', 'and b.dissolved_on is null', ''),
    file: DISPATCHES,
    test: 'never to a body that was dissolved',
  },
  {
    says: 'whoever takes over has all the time anew',
    plant: rewritten(
      'private.left_allowance',
      'return greatest(1,',
      'return private.full_allowance(held) + 0 * greatest(1,',
    ),
    file: DISPATCHES,
    test: 'and passes to another with what is left of its time, and at least one day',
  },
  // In the department's hands
  {
    says: 'a department acts on what is another’s',
    plant: rewritten(
      'private.hold_dispatch',
      "county = any (private.my_tenant_ids('officer', 'secretariat'))",
      'true',
    ),
    file: DISPATCHES,
    test: 'accepts what is its own, and not what was taken from it a moment ago',
  },
  {
    says: 'it is returned without end',
    plant: rewritten('private.return_dispatch', 'not held.is_final', 'true'),
    file: DISPATCHES,
    test: 'gives back what it has not accepted, and after two returns it is assigned for good',
  },
  {
    says: 'what was given back is read on',
    plant: rewritten('private.my_handled_demands', 'd.ended_as is null or', 'true or'),
    file: DISPATCHES,
    test: 'no longer reads the words of what it gave back',
  },
  {
    says: 'a department that gave something back reads not even its own reason',
    plant: rewritten('private.my_departments_words', "'returned', 'replied'", "'replied'"),
    file: DISPATCHES,
    test: 'no longer reads the words of what it gave back',
  },
  {
    says: 'paper bears any day',
    plant: rewritten(
      'private.hold_dispatch',
      'between private.day_of(held.started_at) and private.today()',
      'is not null',
    ),
    file: DISPATCHES,
    test: 'has its answer on paper entered by the office, as of the day that it bears',
  },
  {
    says: 'the unit reads what departments tell each other',
    plant: rewritten('private.take_step', "held.part = 'lead' and", ''),
    file: DISPATCHES,
    test: 'says how it stands, once though sent twice: a lead to the unit, an assistant to the lead',
  },
  // The clock
  {
    says: 'the clock runs on while the unit is asked',
    plant: rewritten('private.waits', "q.kind = 'asked'", 'false'),
    file: RESOLUTIONS,
    test: 'stands while the unit is asked, one question at a time',
  },
  {
    says: 'more time is asked for than was given',
    plant: rewritten('private.ask_extension', 'between 1 and held.allowance', '> 0'),
    file: RESOLUTIONS,
    test: 'is extended once, by as much again at most, while there is time, by the leader',
  },
  {
    says: 'a department grants itself more time',
    plant: rewritten('private.decide_extension', "county = any (private.my_tenant_ids('leader'))", 'true'),
    file: RESOLUTIONS,
    test: 'is extended once, by as much again at most, while there is time, by the leader',
  },
  {
    says: 'more time is asked for when it is up',
    plant: rewritten('private.ask_extension', 'held.due_at >= private.now()', 'true'),
    file: RESOLUTIONS,
    test: 'lets nobody ask for more a minute after it is up',
  },
  {
    says: 'the clock of those who assist stands for ever once the lead that asked is gone',
    plant: together(
      rewritten(
        'private.withdraw_dispatch',
        "private.reckon_demand(county, held.demand_id, 'resumed')",
        'true',
      ),
      rewritten('private.dispatch_demand', "private.reckon_demand(county, demand, 'resumed')", 'true'),
    ),
    file: RESOLUTIONS,
    test: 'goes on for those who assist when the lead that asked is taken off it',
  },
  {
    says: 'paper that bears a day before the question is not taken',
    plant: rewritten('private.waits', 'greatest(a.done_at, q.done_at)', 'a.done_at'),
    file: RESOLUTIONS,
    test: 'is not troubled by paper that bears a day before the question',
  },
  // The unit's word
  {
    says: 'the unit takes steps in a department’s name',
    plant: rewritten('private.take_word', "verdict in ('confirmed', 'reopened')", 'true'),
    file: RESOLUTIONS,
    test: 'says one of two things: no step is taken by it in a department’s name',
  },
  {
    says: 'the unit answers whoever did not ask',
    plant: rewritten('private.answer_question', "held.part = 'lead' and held.ended_at is null and", ''),
    file: RESOLUTIONS,
    test: 'answers whoever asked, and nobody else',
  },
  {
    says: 'the unit is heard twice',
    plant: rewritten(
      'private.take_word',
      'held.answer_by is not null and not private.is_closed(demand)',
      'true',
    ),
    file: RESOLUTIONS,
    test: 'confirms and rates, once, which closes the demand',
  },
  {
    says: 'the department confirms its own work',
    plant: rewritten(
      'private.manner_of_unit',
      "held.tenant_id = any (private.my_tenant_ids('officer', 'secretariat'))",
      'true',
    ),
    file: RESOLUTIONS,
    test: 'is heard on the telephone by the office, which says so, and not by the department',
  },
  {
    says: 'what is withdrawn is sent at the same moment',
    plant: rewritten('private.close_demand', 'perform private.hold_demand(county, demand);', ''),
    file: RESOLUTIONS,
    test: 'withdraws what is just being sent, and that ends too',
  },
  {
    says: 'what is withdrawn stays in hand',
    plant: rewritten('private.end_dispatches', 'd.ended_at is null', 'false'),
    file: RESOLUTIONS,
    test: 'withdraws what is in hand, and all dispatches end',
  },
]
