// Faults in the three lists: what a draft tells of, what is signed, under which number it is published, and what stays of it.
import { type Fault, loosened, rewritten, unguarded } from './plant'

const DRAFTS = 'app/features/lists/lists.server.test.ts'
const EDITING = 'app/features/lists/editing.server.test.ts'

export const LIST_FAULTS: readonly Fault[] = [
  // Drafts
  {
    says: 'a list tells of demands whatever their tier',
    plant: rewritten('private.listed_demands', "d.confidentiality = 'public_summary'", 'true'),
    file: DRAFTS,
    test: 'tells of open demands in their public wording alone, and of closed tiers nothing at all',
  },
  {
    says: 'a list goes on telling of what was narrowed',
    plant: unguarded('demands', 'demands_narrowed'),
    file: DRAFTS,
    test: 'tells no longer of a demand whose tier was narrowed',
  },
  {
    says: 'a list is drafted while a tier is being narrowed',
    plant: rewritten('private.hold_what_is_listed', 'pg_advisory_xact_lock_shared(lock)', 'true'),
    file: DRAFTS,
    test: 'waits for a tier that is just being narrowed',
  },
  {
    says: 'a correction tells once more of what was narrowed',
    plant: rewritten('private.correct_edition', "d.confidentiality <> 'public_summary'", 'false'),
    file: EDITING,
    test: 'says nothing more of a demand that was narrowed',
  },
  {
    says: 'everybody reads drafts',
    plant: loosened('list_entries', 'select'),
    file: DRAFTS,
    test: 'is read by the offices and nobody else',
  },
  // Signing and publishing
  {
    says: 'the leader signs what was not read',
    plant: rewritten('private.sign_edition', 'held.version = sign_edition.version', 'true'),
    file: EDITING,
    test: 'waits for the wording of every demand, and for what the leader has read',
  },
  {
    says: 'a list is signed while an entry is being changed',
    plant: rewritten('private.hold_edition', 'for no key update', ''),
    file: EDITING,
    test: 'waits for an entry that is being changed, and is then refused as stale',
  },
  {
    says: 'what was signed is changed',
    plant: rewritten(
      'private.touch_editions',
      's.edition_id = any (editions)',
      's.edition_id = any (editions) and false',
    ),
    file: EDITING,
    test: 'stands once it is signed, until the signature is taken back',
  },
  {
    says: 'a list is published unsigned',
    plant: rewritten('private.publish_edition', 'refuse_unless(exists (', 'refuse_unless(true or exists ('),
    file: EDITING,
    test: 'waits for the wording of every demand, and for what the leader has read',
  },
  {
    says: 'published twice, a list has two numbers',
    plant: rewritten(
      'private.publish_edition',
      'if private.is_published(county, edition) then return; end if;',
      '',
    ),
    file: EDITING,
    test: 'stands: twice is once',
  },
  {
    says: 'a number is left out',
    plant: rewritten(
      'private.publish_edition',
      'where p.tenant_id = county and p.year = doc_year), 0) + 1',
      '), 0) + 1',
    ),
    file: EDITING,
    test: 'is numbered without gaps, read by all of the county, and verified',
  },
  {
    says: 'what was published is changed',
    plant: rewritten(
      'private.touch_editions',
      'p.edition_id = any (editions)',
      'p.edition_id = any (editions) and false',
    ),
    file: EDITING,
    test: 'stands: twice is once',
  },
  // Afterwards
  {
    says: 'a redaction keeps the words',
    plant: rewritten('private.redact_entry', 'set wording = null, provider = null,', 'set provider = null,'),
    file: EDITING,
    after: 'waits for the wording of every demand',
    test: 'a redaction leaves a tombstone that still verifies',
  },
  {
    says: 'a changed list still verifies',
    plant: rewritten(
      'private.verify_edition',
      'p.digests = private.digests_of(county, edition, p.digests) and',
      '',
    ),
    file: EDITING,
    after: 'waits for the wording of every demand',
    test: 'a redaction leaves a tombstone that still verifies; a planted change does not',
  },
  {
    says: 'a list is corrected twice at once',
    plant: rewritten('private.correct_edition', 'e.corrects_id = edition', 'false'),
    file: EDITING,
    after: 'is numbered without gaps',
    test: 'a correction is another edition that cites the old one, one at a time',
  },
]
