// Who answers applications: the platform's operator, who reads no county.
import type { Policy } from '~/core/ability'

export const applicationPolicy: Policy = (can, me) => {
  if (me.roles.has('operator')) can(['read', 'answer'], 'applications')
}
