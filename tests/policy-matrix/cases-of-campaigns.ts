// What opinion campaigns mean in the database.
import type { Noun, Verb } from '~/core/ability'
import { type Case, idOf, reads, type Try } from './statements'

/** The unit's contact by its account, whoever serves the unit on its behalf, the office from paper: one of them will do. */
const give = ['account', 'on_behalf', 'paper'].map(
  (manner): Try =>
    (sql, c) =>
      sql`select public.give_opinion(${c.id}, ${idOf('opinion_forms', c)}, ${crypto.randomUUID()}, ${manner}, '{"1": "路灯不亮"}')`,
)

export const CAMPAIGN_CASES: Record<Extract<Noun, 'campaigns' | 'opinions'>, Partial<Record<Verb, Case>>> = {
  campaigns: {
    read: reads('campaigns'),
    create: {
      tries: [
        (sql, c) =>
          sql`select public.start_campaign(${c.id}, ${crypto.randomUUID()}, '征求意见', private.today(), private.today(),
          '[{"ask": "有何意见", "kind": "text", "options": []}]')`,
      ],
    },
  },
  opinions: {
    read: reads('opinions'),
    record: { tries: give, without: ['opinions', 'campaign_endings'] },
    edit: {
      tries: [
        (sql, c) =>
          sql`select public.correct_opinion(${c.id}, ${idOf('opinion_forms', c)}, ${crypto.randomUUID()}, 1, '{"1": "路灯"}', '看错了')`,
      ],
    },
  },
}
