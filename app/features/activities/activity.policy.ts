// Who reads activities, and who plans, publishes and finishes them. The policies of …_activities.sql enforce the same; for a participant
// they let it through only in the months that its organisation chairs, and in their windows.
import { type Policy, readsWhatIsCommon } from '~/core/ability'

export const activityPolicy: Policy = (can, me) => {
  if (readsWhatIsCommon(me)) can('read', 'activities')
  if (!me.roles.has('secretariat') && !me.roles.has('participant')) return
  can(['create', 'edit', 'remove', 'publish', 'finish'], 'activities')
}
