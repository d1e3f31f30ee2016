// Faults in opinion campaigns and in what committees above are told of demands: whose form, how often, until when, whose words.
import { type Fault, loosened, rewritten } from './plant'

const CAMPAIGNS = 'app/features/campaigns/campaigns.server.test.ts'
const OPINIONS = 'app/features/campaigns/opinions.server.test.ts'
const OVERSEEN = 'app/features/demands/overseen-demands.server.test.ts'

export const CAMPAIGN_FAULTS: readonly Fault[] = [
  {
    says: 'a code opens other forms',
    plant: rewritten(
      'private.guard_opinion',
      "new.manner <> 'phone' or asked.code_hash = private.presented_opinion_hash()",
      'true',
    ),
    file: OPINIONS,
    test: 'is another county’s nobody',
  },
  {
    says: 'a code shows what was said to whoever is signed in',
    plant: rewritten('private.presented_opinion_hash', "current_user <> 'authenticated'", 'true'),
    file: OPINIONS,
    test: 'is shown no more for being signed in',
  },
  {
    says: 'opinions are given after the last day',
    plant: rewritten(
      'private.guard_opinion',
      'new.given_on <= least(asked.until, private.day_of(asked.ended_at))',
      'true',
    ),
    file: OPINIONS,
    test: 'has until the last minute of the last day',
  },
  {
    says: 'an earlier paper goes on opening its form',
    plant: rewritten(
      'private.print_forms',
      'code_hash = private.hash_of(c.code)',
      'code_hash = coalesce(f.code_hash, private.hash_of(c.code))',
    ),
    file: OPINIONS,
    test: 'opens that form and no other, and not with an earlier paper',
  },
  {
    says: 'what fits no question is kept',
    plant: rewritten('private.is_point', 'if question is null then return false; end if;', 'return true;'),
    file: OPINIONS,
    test: 'is refused what does not fit the questions: {"7":"没有这一题"}',
  },
  {
    says: 'a correction takes the place of one that was not read',
    plant: rewritten('public.correct_opinion', "message = 'stale'", "message = 'form_used'"),
    file: OPINIONS,
    test: 'of the office corrects what was entered; the first stays, and of two at once the second is told',
  },
  {
    says: 'a unit that closed is asked on',
    plant: rewritten('private.guard_opinion', "asked.status = 'operating'", 'true'),
    file: CAMPAIGNS,
    test: 'loses sight of no unit: one that closes before it answers stands apart',
  },
  {
    says: 'two add forms for the same units',
    plant: rewritten('private.hand_out_forms', 'for no key update', ''),
    file: CAMPAIGNS,
    test: 'gives each operating unit one form, area by area, and closed ones none',
  },
  {
    says: 'everybody reads opinion_forms',
    plant: loosened('opinion_forms', 'select'),
    file: CAMPAIGNS,
    test: 'is read by offices, the unit and whoever serves it, and by nobody else',
  },
  {
    says: 'what only the secretariat reads is opened',
    plant: rewritten('private.opened_demand', "and d.confidentiality <> 'secretariat_only'", ''),
    file: OVERSEEN,
    test: 'what only the secretariat reads is never opened, also when it was put there after the opening',
  },
  {
    says: 'a committee above reads words that departments alone may read',
    plant: rewritten('private.opened_demand', "and d.confidentiality = 'public_summary'", ''),
    file: OVERSEEN,
    test: 'by case it opens one of the tier departments_involved, for a reason, for thirty minutes',
  },
  {
    says: 'a committee above is told why a unit withdrew what departments alone may read',
    plant: rewritten(
      'private.opened_demand',
      "public.demand_closing_texts t where t.tenant_id = county and t.demand_id = d.id and d.confidentiality = 'public_summary'",
      'public.demand_closing_texts t where t.tenant_id = county and t.demand_id = d.id',
    ),
    file: OVERSEEN,
    test: 'of one of the tier departments_involved, which its unit withdrew',
  },
  {
    says: 'demands are told to committees of other counties',
    plant: rewritten(
      'private.list_overseen_demands',
      "county not in (select private.overseen_tenants('list'))",
      'false',
    ),
    file: OVERSEEN,
    test: 'another county’s committee, and the county’s own, are told nothing here',
  },
]
