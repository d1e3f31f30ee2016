// Wording of one's own account, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  mailbox: {
    title: 'Your mailbox',
    proven: 'Mail goes to {{address}}, which you have confirmed.',
    unproven:
      'Mail goes to {{address}}, which you have not confirmed; it cannot serve to recover your password. If it is yours, name it below.',
    none: 'No mailbox is registered: no reminder reaches you, and you cannot recover your password.',
    address: 'New mailbox',
    hint: 'Several people may share one. It counts once you have opened the link sent there; your account stays the same.',
    send: 'Send the link',
    sent: 'Please look into your mail',
    sent_next:
      'A mail arrives within minutes and is good for a day. Until you confirm, your mail goes where it went.',
    confirm: 'Confirm the mailbox',
    confirm_lead: '{{name}}: your mail will go to the mailbox in which you found this link.',
    changed: 'Your mailbox is confirmed',
  },
  title: 'My account',
  person: 'About me',
  name: 'Name',
  language: 'Language',
  language_hint: 'Of the pages and the mails',
  save: 'Save',
  saved: 'Saved.',
  calendars: 'Calendar subscriptions',
  calendars_note:
    'Turns and activities in the calendar of a phone or computer; an address can be ended at any time.',
  calendars_of: 'Calendar of {{name}}',
  sign_ins: 'Where I am signed in',
  device: 'Device',
  devices: { phone: 'Phone', computer: 'Computer' },
  address: 'Network address',
  started_at: 'Signed in',
  last_seen_at: 'Last used',
  state: 'State',
  current: 'This device',
  end: 'Sign out there',
  password: 'Password',
  change_password: 'Change password',
  current_password: 'Current password',
  password_note: 'All other devices are signed out at once.',
  password_expired: 'The password is 90 days old: change it to go on',
  password_until: 'Change the password before {{day}}.',
  password_saved: 'The password was changed; all other devices are signed out.',
} satisfies Wording<typeof zh>
