// Wording of calendars, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Calendar',
  lead: 'Adds turns and activities to the calendar of your phone or computer and keeps them up to date. Whoever has the address sees them; please do not pass it on.',
  kinds: {
    person: 'Turns and activities that concern me',
    alliance: 'All turns and activities of the alliance',
  },
  kind: 'Calendar',
  state: 'State',
  action: 'Action',
  live: 'made on {{on}}, in use',
  none: 'none yet',
  make: 'Make an address',
  remake: 'Make a new one (the old one ends)',
  end: 'End it',
  made: 'The address is made',
  made_note: 'Copy it into “subscribe to a calendar” of your calendar program. It is shown only this once.',
  ended: 'The address has ended.',
  feed: {
    person: 'Turns and activities in {{county}} (mine)',
    alliance: 'Turns and activities in {{county}}',
  },
  turn: 'Chair: {{body}}',
  changed: 'This turn has changed; what the system says counts.',
} satisfies Wording<typeof zh>
