// Wording of choosing a county, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Choose a county',
  none: 'You hold no role in any county at present. If in doubt, ask whoever invited you.',
} satisfies Wording<typeof zh>
