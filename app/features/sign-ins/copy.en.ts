// Wording of signing in and out, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Sign in',
  account: 'Account',
  account_hint: 'Looks like a mail address',
  password: 'Password',
  submit: 'Sign in',
  forgotten: 'Forgotten password',
  changed: 'The password was changed. Please sign in with the new one.',
  ended: 'A sign-in ends after 30 minutes without use; what you typed is still kept on this device.',
  notices: 'Before you sign in',
  classified: 'No state or work secrets may be stored, processed or sent in this system.',
  privacy:
    'Only what the work needs is collected; telephone numbers are masked and showing one is logged; no identity numbers, no locations.',
  password_rule:
    'At least 10 characters, of three kinds: capitals, small letters, digits, others; no common word, nor your name, account, telephone or county',
  new_password: 'New password',
  password_again: 'New password again',
  fault: {
    password_common: 'Too many people use this one; choose another',
    password_plain: 'Use three kinds of: capitals, small letters, digits, others',
    password_differs: 'The two entries differ',
  },
} satisfies Wording<typeof zh>
