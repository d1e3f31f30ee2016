// Who reads the three lists, words, signs and publishes them. The policies of …_editions.sql and the functions of …_publications.sql
// enforce the same; drafts are for the offices.
import { holds, type Policy, seesLists, WORKING_ROLES } from '~/core/ability'

export const listPolicy: Policy = (can, me) => {
  if (holds(me, WORKING_ROLES) || seesLists(me)) can(['read', 'export'], 'lists')
  if (holds(me, ['leader'])) can('sign', 'lists')
  if (holds(me, ['secretariat'])) can(['edit', 'publish', 'create', 'withdraw'], 'lists')
}
