// What the nouns of the three lists mean in the database.
import type { Noun, Verb } from '~/core/ability'
import { type Case, idOf, reads, type Try } from './statements'

/** Staff offer for their body, a contact for its unit: either will do. */
const offers: Try[] = ['body_id', 'unit_id'].map(
  (column) => (sql, c) =>
    sql`
    insert into resources (tenant_id, ${sql(column)}, category_id, title, audience, amount, since, until, contact)
    values (${c.id}, ${idOf(column === 'body_id' ? 'bodies' : 'units', c)}, ${idOf('categories', c)}, '场地', '企业', '一处', '2026-01-01', '2026-12-31', '示例')`,
)
const addOfUnit: Case['prepare'] = (sql, c) => sql`
  insert into resources (tenant_id, unit_id, provider, category_id, title, audience, amount, since, until, contact, offered_by)
  select ${c.id}, ${idOf('units', c)}, '示例', ${idOf('categories', c)}, '场地', '企业', '一处', '2026-01-01', '2026-12-31', '示例', private.system_member_of(${c.id})`

const PUBLISHED = ['list_redactions', 'list_publications', 'list_closings']
const DRAFTED = ['list_signatures', ...PUBLISHED]
const SECOND = '00000000-0000-4000-8000-0000000000c2'

export const LIST_CASES: Record<Extract<Noun, 'resources' | 'lists'>, Partial<Record<Verb, Case>>> = {
  lists: {
    read: reads('list_editions'),
    edit: {
      tries: [(sql, c) => sql`update list_entries set wording = wording where tenant_id = ${c.id}`],
      without: DRAFTED,
    },
    sign: {
      tries: [
        (sql, c) =>
          sql`select public.sign_edition(${c.id}, e.id, e.version) from list_editions e where e.tenant_id = ${c.id}`,
      ],
      without: DRAFTED,
    },
    publish: {
      tries: [(sql, c) => sql`select public.publish_edition(${c.id}, ${idOf('list_editions', c)})`],
      without: PUBLISHED,
    },
    create: {
      tries: [
        (sql, c) =>
          sql`select public.correct_edition(${c.id}, ${idOf('list_editions', c)}, ${SECOND}, '更正')`,
      ],
    },
    withdraw: {
      tries: [(sql, c) => sql`select public.redact_entry(${c.id}, ${idOf('list_entries', c)}, '撤除')`],
    },
  },
  resources: {
    read: reads('resources'),
    create: { tries: offers },
    edit: {
      tries: [(sql, c) => sql`update resources set title = title where tenant_id = ${c.id}`],
      without: ['resource_withdrawals'],
      prepare: addOfUnit,
    },
    withdraw: {
      tries: ['body_id', 'unit_id'].map(
        (column) => (sql, c) =>
          sql`
          insert into resource_withdrawals (tenant_id, resource_id, reason)
          select tenant_id, id, '停用' from resources where tenant_id = ${c.id} and ${sql(column)} is not null`,
      ),
      without: ['resource_withdrawals'],
      prepare: addOfUnit,
    },
  },
}
