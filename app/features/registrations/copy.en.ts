// Wording of registrations and attendance, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  new: 'Sign up',
  all: 'Registrations',
  own: 'Your unit’s registration',
  unit: 'Unit',
  unit_note: 'Its full name or credit code, as in the ledger.',
  full: 'All places are taken. Signing up puts you on the waiting list; freed places are given in order, and you are told by mail.',
  places: 'People',
  places_of_one: '{{unit}} ({{count}} person)',
  places_of_other: '{{unit}} ({{count}} people)',
  names: 'Names',
  names_note: 'One a line, as many as people. Only the organiser, the office and your unit see them.',
  separator: ', ',
  state: 'State',
  admitted: 'has a place',
  waiting: 'waiting',
  action: 'Action',
  cancel: 'Cancel the registration',
  cancel_question: 'The places go to the next unit in line.',
  attendance: 'Attendance',
  attendance_of: 'Attendance: {{title}}',
  attendance_note:
    'Tick on a phone, or enter it afterwards from paper; nobody has to sign in, and nobody is ranked.',
  nobody: 'Nobody has a place; enter only how many came.',
  walk_ins: 'Came without signing up',
  save: 'Save',
  door: 'Code for the door',
  door_of: 'Code for {{day}}',
  door_picture: 'QR code for the door',
  door_note:
    'A unit’s contact may scan it to note how many came; the organiser’s list does as well. It holds on the day of the activity only.',
  check_in: 'Note who came',
  present: 'People present',
  noted_one: '{{count}} person noted',
  noted_other: '{{count}} people noted',
} satisfies Wording<typeof zh>
