// Wording of recovering a password, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Recover a password',
  lead: 'A link goes to the mail address registered for the account. Where there is none, ask your county’s {{term.office}}.',
  account: 'Account',
  send: 'Send the link',
  back: 'Back to sign-in',
  sent: 'Please look into your mail',
  sent_next:
    'If the account exists and has an address, a mail arrives within minutes. Its link is good for one hour and one use.',
  new_title: 'Set a new password',
  confirm_lead: 'Press the button to go on. The link works once.',
  go_on: 'Go on',
  new_lead: 'Account: {{email}}. All devices will be signed out.',
  set: 'Set the new password',
} satisfies Wording<typeof zh>
