// Who reads, plans and publishes themes and menus, and who chooses. The policies of …_themes.sql enforce the same; for a participant
// they let it through only in the months that its organisation chairs.
import { holds, type Policy, readsWhatIsCommon } from '~/core/ability'

export const themePolicy: Policy = (can, me) => {
  if (readsWhatIsCommon(me)) can('read', 'themes')
  if (holds(me, ['secretariat', 'participant'])) can(['create', 'edit', 'publish'], 'themes')
  if (holds(me, ['officer', 'secretariat', 'leader', 'participant', 'unit_contact']))
    can('read', 'menu_choices')
  if (holds(me, ['officer', 'secretariat', 'participant', 'unit_contact'])) can('create', 'menu_choices')
}
