// Faults in escalations and digests: at which minute, before whom, and what is told.
import { type Fault, rewritten } from './plant'

const ESCALATIONS = 'app/features/escalations/escalations.server.test.ts'
const RECKONING = 'app/features/escalations/reckoning.server.test.ts'
const DIGESTS = 'jobs/handlers/dispatches.test.ts'

export const ESCALATION_FAULTS: readonly Fault[] = [
  {
    says: 'a step comes after its minute',
    plant: rewritten('private.escalate_dispatches', 'w.at <= instant', 'w.at < instant'),
    file: ESCALATIONS,
    test: 'is put before the next person at the minute of 80 %',
  },
  {
    says: 'with more time the steps go on where they were',
    plant: rewritten('private.set_next_escalation', 'and e.extended_by = d.extended_by', ''),
    file: ESCALATIONS,
    test: 'begins anew with more time',
  },
  {
    says: 'a department gives up what it holds before its day',
    plant: rewritten(
      'private.end_dissolved',
      'b.dissolved_on <= private.today()',
      'b.dissolved_on is not null',
    ),
    file: ESCALATIONS,
    test: 'holds nothing from that day on',
  },
  {
    says: 'a demand closes before the unit’s time is over',
    plant: rewritten('private.close_unrated', 'd.answer_by <= private.now()', 'd.answer_by is not null'),
    file: ESCALATIONS,
    test: 'has its demand closed as unrated at the minute',
  },
  {
    says: 'the later steps go by the public calendar',
    plant: rewritten(
      'private.ladder',
      'private.workday_after(private.day_of(due), n, d.tenant_id)',
      'private.workday_after(private.day_of(due), n)',
    ),
    file: RECKONING,
    test: 'only after it is due',
  },
  {
    says: 'a digest is made at night',
    plant: rewritten('private.queue_dispatch_digests', 'not private.mail_may_leave(county)', 'false'),
    file: DIGESTS,
    test: 'is told of what is new once a day',
  },
  {
    says: 'whoever left is told of what goes on',
    plant: rewritten('private.digest_items', 'm.person_id = e.person_id and m.ended_at is null', 'true'),
    file: DIGESTS,
    after: 'are told what is theirs',
    test: 'are told nothing once they have left',
  },
  {
    says: 'nobody hears of what a dissolved department should do again',
    plant: rewritten('private.demands_that_came_back', "s.kind = 'reopened'", 'false'),
    file: DIGESTS,
    test: 'hears of what the unit wants done again by a department that is no longer there',
  },
  {
    says: 'a digest names a unit that only the secretariat knows',
    plant: rewritten(
      'private.subject_of',
      "case when d.confidentiality <> 'secretariat_only' then u.name end",
      'u.name',
    ),
    file: DIGESTS,
    test: 'are told nothing of a unit that only the secretariat knows',
  },
]
