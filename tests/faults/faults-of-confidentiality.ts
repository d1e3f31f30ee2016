// Faults in who reads what a unit wrote and what was said about it: by its tier, in the trace, in lists, in digests.
import { both, type Fault, loosened, rewritten, together } from './plant'

const CONFIDENTIALITY = 'tests/confidentiality.test.ts'
const DEMANDS = 'app/features/demands/demands.server.test.ts'
const NOWHERE_ELSE = 'lies in the three tables of words'

export const CONFIDENTIALITY_FAULTS: readonly Fault[] = [
  {
    says: 'everybody of the county reads what units wrote',
    plant: loosened('demand_texts', 'select'),
    file: CONFIDENTIALITY,
    test: 'of the tier secretariat_only is read by',
  },
  {
    says: 'everybody of the county reads what was said about it',
    plant: loosened('dispatch_texts', 'select'),
    file: CONFIDENTIALITY,
    test: 'of the tier departments_involved is read by',
  },
  {
    says: 'everybody of the county reads why a demand was withdrawn',
    plant: loosened('demand_closing_texts', 'select'),
    file: CONFIDENTIALITY,
    test: 'of the tier departments_involved is read by',
  },
  {
    says: 'whoever handles a demand reads what only the secretariat may',
    plant: rewritten('private.my_demand_texts', "d.confidentiality <> 'secretariat_only'", 'true'),
    file: CONFIDENTIALITY,
    test: 'of the tier secretariat_only is read by',
  },
  {
    says: 'a contact who went to another unit reads on',
    plant: rewritten(
      'private.my_demand_texts',
      "d.source <> 'contact' and d.tenant_id = any (private.my_tenant_ids('officer', 'instructor'))",
      'true',
    ),
    file: DEMANDS,
    test: 'and no longer by a contact who is another unit’s now',
  },
  {
    says: 'an instructor reads what departments alone may',
    plant: rewritten('private.my_demand_texts', "d.confidentiality = 'public_summary'", 'true'),
    file: CONFIDENTIALITY,
    test: 'of the tier departments_involved is read by',
  },
  {
    says: 'the trace keeps what a unit wrote',
    plant: both(
      "select private.trace('public.demand_texts')",
      "select private.trace('public.demand_texts', closed => '{body}')",
    ),
    file: CONFIDENTIALITY,
    test: NOWHERE_ELSE,
  },
  {
    says: 'the trace keeps what was said about it',
    plant: both(
      "select private.trace('public.dispatch_texts')",
      "select private.trace('public.dispatch_texts', '{body}')",
    ),
    file: CONFIDENTIALITY,
    test: NOWHERE_ELSE,
  },
  {
    says: 'a list has what the unit wrote',
    plant: together(
      loosened('demand_texts', 'select'),
      rewritten(
        'private.public_wording',
        'select w.wording from public.demand_wordings w where w.tenant_id = county and w.demand_id = demand order by w.number desc limit 1',
        'select w.body from public.demand_texts w where w.tenant_id = county and w.demand_id = demand',
      ),
    ),
    file: CONFIDENTIALITY,
    test: NOWHERE_ELSE,
  },
  {
    says: 'a digest has what the unit wrote',
    plant: rewritten(
      'private.subject_of',
      'private.public_wording(county, d.id)',
      '(select x.body from public.demand_texts x where x.tenant_id = county and x.demand_id = d.id)',
    ),
    file: 'jobs/handlers/dispatches.test.ts',
    test: 'is told of what is new once a day',
  },
]
