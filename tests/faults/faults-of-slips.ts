// Faults in what the unit says of an answer: by which slip, how often, until when, and what others hear of it.
import { type Fault, rewritten } from './plant'

const SLIPS = 'app/features/confirmation-slips/confirmation-slips.server.test.ts'
const STAGES = 'app/features/demands/stages.server.test.ts'

export const SLIP_FAULTS: readonly Fault[] = [
  {
    says: 'an older slip still counts',
    plant: rewritten('private.presented_slip', 's.number > slip.number', 'false'),
    file: SLIPS,
    test: 'is void once a newer one is printed, and used once the unit spoke by its account',
  },
  {
    says: 'a slip counts when the time is over',
    plant: rewritten(
      'private.presented_slip',
      'held.answer_by >= private.now()',
      'held.answer_by is not null',
    ),
    file: SLIPS,
    test: 'counts until the minute at which the time is over',
  },
  {
    says: 'a used slip is asked again',
    plant: rewritten('private.confirm_by_slip', "p.standing <> 'used'", 'true'),
    file: SLIPS,
    test: 'works once: of two at once the second is told, and afterwards it says no more than its number',
  },
  {
    says: 'a slip names the unit of what only the secretariat reads',
    plant: rewritten(
      'private.read_confirmation_slip',
      "case when d.confidentiality <> 'secretariat_only' then u.name end",
      'u.name',
    ),
    file: SLIPS,
    test: 'neither names the unit nor tells the reply where only the secretariat reads the words',
  },
  {
    says: 'a department prints the slip of its own answer',
    plant: rewritten(
      'private.print_confirmation_slip',
      "private.my_tenant_ids('officer', 'secretariat')",
      "private.my_tenant_ids('officer', 'secretariat', 'department')",
    ),
    file: SLIPS,
    test: 'of the department that resolved it, nor by another county',
  },
  {
    says: 'nobody notes what follows from a slip',
    plant: rewritten(
      'private.take_step',
      'coalesce(private.me(), private.system_member_of(held.tenant_id))',
      'private.me()',
    ),
    file: SLIPS,
    test: 'has it done again by the same department, which the county’s machine notes',
  },
  {
    says: 'a call-back says nothing of whom it was with',
    plant: rewritten('private.confirm_resolution', "how <> 'call_back' or", 'true or'),
    file: STAGES,
    test: 'a call-back says with whom it was, and is counted apart from the unit’s own word',
  },
  {
    says: 'a demand that waits for its unit is called in hand',
    plant: rewritten(
      'private.stage_of',
      "when lead.due_at is null then 'waiting'",
      "when false then 'waiting'",
    ),
    file: STAGES,
    test: 'a demand is to be dispatched, sent, in hand, waits for the unit, is to be confirmed, and closed',
  },
]
