// Wording of one's own account, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'My account',
  person: 'About me',
  name: 'Name',
  language: 'Language',
  language_hint: 'Of the pages and the mails',
  save: 'Save',
  saved: 'Saved.',
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
  password_saved: 'The password was changed; all other devices are signed out.',
} satisfies Wording<typeof zh>
