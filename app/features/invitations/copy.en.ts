// Wording of joining by an invitation, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Invitation',
  invites: '{{county}} invites you to join as: {{role}}.',
  details: 'Account: {{email}}; good until {{until}}.',
  accept: 'Accept',
  join: 'Join',
  own_password: 'The password of your account',
  own_password_lead: 'This account is in use already: join with its own password.',
} satisfies Wording<typeof zh>
