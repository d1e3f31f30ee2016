// Who prints reply slips and sees which were printed. Never a department, which would hold the word on its own work; …_confirmation_slips.sql says the same.
import { holds, type Policy } from '~/core/ability'

export const confirmationSlipPolicy: Policy = (can, me) => {
  if (holds(me, ['officer', 'secretariat', 'leader'])) can('read', 'confirmation_slips')
  if (holds(me, ['officer', 'secretariat'])) can('create', 'confirmation_slips')
}
