// Who reads, plans and publishes themes and menus, and who chooses. The policies of …_themes.sql enforce the same; for a participant
// they let it through only in the months that its organisation chairs.
import type { Policy } from '~/core/ability'

const READERS = [
  'officer',
  'secretariat',
  'leader',
  'participant',
  'department',
  'area_worker',
  'instructor',
  'unit_contact',
] as const

export const themePolicy: Policy = (can, me) => {
  const isOverseer = me.oversight === 'list' || me.oversight === 'case'
  const isOne = (...roles: (typeof READERS)[number][]) => roles.some((role) => me.roles.has(role))
  if (isOverseer || isOne(...READERS)) can('read', 'themes')
  if (isOne('secretariat', 'participant')) can(['create', 'edit', 'publish'], 'themes')
  if (isOne('officer', 'secretariat', 'leader', 'participant', 'unit_contact')) can('read', 'menu_choices')
  if (isOne('officer', 'secretariat', 'participant', 'unit_contact')) can('create', 'menu_choices')
}
