// Wording of calendars, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Calendar',
  lead: 'Adds the turns to the calendar of your phone or computer and keeps them up to date. Whoever has the address sees them; please do not pass it on.',
  kinds: { person: "Our own body's turns", alliance: 'All turns of the alliance' },
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
  feed: { person: 'Rotation in {{county}} (our turns)', alliance: 'Rotation in {{county}}' },
  turn: 'Chair: {{body}}',
  changed: 'This turn has changed; what the system says counts.',
} satisfies Wording<typeof zh>
