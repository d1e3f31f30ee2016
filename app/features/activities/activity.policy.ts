// Who reads activities, and who plans, publishes and finishes them. The policies of …_activities.sql enforce the same; for a participant
// they let it through only in the months that its organisation chairs, and in their windows.
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

export const activityPolicy: Policy = (can, me) => {
  const isOverseer = me.oversight === 'list' || me.oversight === 'case'
  if (isOverseer || READERS.some((role) => me.roles.has(role))) can('read', 'activities')
  if (!me.roles.has('secretariat') && !me.roles.has('participant')) return
  can(['create', 'edit', 'remove', 'publish', 'finish'], 'activities')
}
