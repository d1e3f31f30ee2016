// Who reads and answers complaints. That nobody answers one about themselves is the database's to say.
import type { Policy } from '~/core/ability'

export const complaintPolicy: Policy = (can, me) => {
  if (me.roles.has('officer') || me.roles.has('leader')) can(['read', 'answer', 'reveal'], 'complaints')
}
