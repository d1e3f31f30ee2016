// Faults in who gets in at all: sign-ins, second factors, roles, and grants to committees above.
import { type Fault, loosened, rewritten, unguarded } from './plant'

const SIGN_INS = 'app/features/sign-ins/sign-ins.server.test.ts'
const SECOND_FACTORS = 'app/features/second-factors/second-factors.server.test.ts'
const GRANTS = 'app/features/grants/grants.server.test.ts'

export const ACCESS_FAULTS: readonly Fault[] = [
  // Signing in
  {
    says: 'whoever signed out is still in',
    plant: rewritten('private.find_sign_in', 'and s.ended_at is null', ''),
    file: SIGN_INS,
    test: 'ends on signing out, although its token has not expired',
  },
  {
    says: 'failures are not counted',
    plant: unguarded('sign_in_attempts', 'sign_in_attempts_lockout'),
    file: SIGN_INS,
    test: 'of twenty tries at once five are counted, the others refused',
  },
  {
    says: 'somebody gives himself a role',
    plant: loosened('memberships', 'insert'),
    file: 'app/features/members/members.server.test.ts',
    test: 'to oneself is nobody’s, nor is ending one’s own',
  },
  // What a sign-in has shown
  {
    says: 'a role counts before its second factor was shown',
    plant: rewritten('private.my_tenant_ids', 'and m.assurance <= shown', ''),
    file: SECOND_FACTORS,
    test: 'nor rows that only this role reads',
  },
  {
    says: 'a member’s own token proves a code',
    plant: rewritten(
      'private.refuse_unproven',
      'or proof is distinct from',
      'or false and proof is distinct from',
    ),
    file: SECOND_FACTORS,
    test: 'is not done by a token directly at the data API: the proof is the web’s',
  },
  // Grants to committees above
  {
    says: 'a grant that was ended still counts',
    plant: rewritten('private.overseen_tenants', 'g.ended_at is null', 'true'),
    file: GRANTS,
    test: 'shows a county’s figures from the next request on, and ended, no longer',
  },
  {
    says: 'an officer gives grants',
    plant: rewritten(
      'private.give_grant',
      "not county = any (private.my_tenant_ids('security_admin'))",
      'false',
    ),
    file: GRANTS,
    test: 'is the security administrator’s to give and end',
  },
  {
    says: 'a grant is given to whom the county is not under',
    plant: rewritten(
      'private.give_grant',
      'committee not in (select a.id from private.committees_above(county) a)',
      'false',
    ),
    file: GRANTS,
    test: 'is for committees above the county alone',
  },
]
